import { Text, Title } from "@mantine/core";

import { sayDay } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";
import { TextLink } from "@/ui/links";

import type { Budget } from "./waterfall";

/** Subscriptions inside the budget, and prices that changed on anything that keeps being charged. */
export function Subscriptions({ budget }: { budget: Budget }) {
  const rises = (budget.recurring ?? []).filter((one) => one.previous_amount && !one.ended);
  return (
    <section aria-labelledby="subscriptions">
      <Title order={2} size="h3" id="subscriptions">
        Subscriptions
      </Title>
      {budget.subscriptions.length === 0 ? (
        <Text c="dimmed">
          None found in your statements. Pay for one elsewhere?{" "}
          <TextLink to="/settings">Tell us about it</TextLink>.
        </Text>
      ) : (
        <div className="pd-scroll">
          <table className="pd-table">
            <thead>
              <tr>
                <th scope="col">Service</th>
                <th scope="col">How we know</th>
                <th scope="col" className="pd-number">
                  A month
                </th>
              </tr>
            </thead>
            <tbody>
              {budget.subscriptions.map((one) => (
                <tr key={one.service}>
                  <td>{one.service}</td>
                  <td>
                    <HowWeKnow one={one} />
                  </td>
                  <td className="pd-number">
                    <Figure money={one.monthly} />
                    {one.cadence !== "monthly" && (
                      <Text size="sm" c="dimmed">
                        <Figure money={one.price} /> {one.cadence}
                      </Text>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rises.map((one) => (
        <Text key={one.name} mt="xs">
          {one.name} went from <Figure money={one.previous_amount} /> to{" "}
          <Figure money={one.amount} />
          {one.changed_on && ` on ${sayDay(one.changed_on)}`}.
        </Text>
      ))}
    </section>
  );
}

function HowWeKnow({ one }: { one: Budget["subscriptions"][number] }) {
  const source = one.sources?.[0];
  if (!source?.document_id)
    return <>{one.source === "told" ? "You told us" : inWords(one.source)}</>;
  return (
    <TextLink
      to="/documents/$documentId"
      params={{ documentId: source.document_id }}
      search={{ line: source.line_id ?? undefined }}
    >
      Charged {one.charged_on ? sayDay(one.charged_on) : ""}
    </TextLink>
  );
}
