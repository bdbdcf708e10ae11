import { Anchor, Text, Title } from "@mantine/core";

import { billing, data } from "@/api/client";
import { useAccount } from "@/auth/useSession";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { counted, inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Loading } from "@/ui/Loading";
import { Mark } from "@/ui/Mark";
import { MoreButton } from "@/ui/MoreButton";
import { ScrollRegion } from "@/ui/ScrollRegion";

import { paymentState } from "./state";

/** What was paid and what is open. Of a card only its brand and last digits are known here. */
export function Payments() {
  const timeZone = useAccount().data?.time_zone;
  const payments = usePages(["payments"], (cursor) =>
    data(billing.GET("/api/billing/payments", { params: { query: { cursor } } })),
  );
  return (
    <section aria-labelledby="payments">
      <Title order={2} id="payments" mb="sm">
        Payments
      </Title>
      <ErrorNote error={payments.error} retry={payments.refetch} />
      {!payments.items && !payments.error && <Loading lines={3} />}
      {payments.items?.length === 0 && (
        <Text c="dimmed">Nothing yet. Every payment appears here with its invoice.</Text>
      )}
      {payments.items && payments.items.length > 0 && (
        <ScrollRegion label="Payments">
          <table className="pd-table">
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">State</th>
                <th scope="col">Card</th>
                <th scope="col">Invoice</th>
                <th scope="col" className="pd-number">
                  Amount
                </th>
              </tr>
            </thead>
            <tbody>
              {payments.items.map((payment) => {
                const [tone, state] = paymentState(payment);
                return (
                  <tr key={payment.id}>
                    <td>{sayMoment(payment.paid_at ?? payment.created_at, timeZone)}</td>
                    <td>
                      <Mark tone={tone}>{state}</Mark>
                      {payment.status === "open" && payment.attempts > 0 && (
                        <Text size="xs">{counted(payment.attempts, "try", "tries")}</Text>
                      )}
                    </td>
                    <td>
                      {payment.card_last4
                        ? `${inWords(payment.card_brand ?? "card")} …${payment.card_last4}`
                        : "none"}
                    </td>
                    <td>
                      {payment.invoice_url ? (
                        <Anchor href={payment.invoice_url} target="_blank" rel="noreferrer">
                          Open
                        </Anchor>
                      ) : (
                        "none"
                      )}
                    </td>
                    <td className="pd-number">
                      <Figure money={payment.amount} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <MoreButton pages={payments} />
    </section>
  );
}
