import { Title } from "@mantine/core";

import type { CatalogSchema } from "@/api/client";
import { sayDay } from "@/lib/dates";
import { isNothing, sayMoney } from "@/lib/money";
import { counted } from "@/lib/words";
import { Figure } from "@/ui/Figure";
import { TextLink } from "@/ui/links";
import { Mark, type Tone } from "@/ui/Mark";
import { ScrollRegion } from "@/ui/ScrollRegion";

type Service = CatalogSchema["ServiceResponse"];
type Alone = CatalogSchema["AloneResponse"];

const ADVICE: Record<CatalogSchema["Advice"], [Tone, string]> = {
  keep: ["good", "Keep"],
  start: ["plain", "Take up"],
  pause: ["warn", "Pause"],
  settled: ["plain", "Paid for the year"],
};

/** What to do with each subscription, with the bank line that shows it, and what to get alone. */
export function RotationServices({ services, alone }: { services: Service[]; alone: Alone[] }) {
  return (
    <section aria-labelledby="rotation-services">
      <Title order={2} size="h3" id="rotation-services" mb="xs">
        What to do
      </Title>
      <ScrollRegion label="Subscriptions">
        <table className="pd-table">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Advice</th>
              <th scope="col">For</th>
              <th scope="col">How we know</th>
              <th scope="col" className="pd-number">
                A month
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <ServiceRow key={service.service} service={service} />
            ))}
            {alone.map((item) => (
              <tr key={item.item_id}>
                <td>{item.title}</td>
                <td>
                  <Mark>Get it alone</Mark>
                </td>
                <td>
                  {[item.kind, item.platform && `at ${item.platform}`].filter(Boolean).join(" ")}
                </td>
                <td>Cheaper than a month&apos;s fee</td>
                <td className="pd-number">
                  {item.cost && isNothing(item.cost) ? (
                    "Free"
                  ) : (
                    <>
                      <Figure money={item.cost} unknown="not known" /> once
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function ServiceRow({ service }: { service: Service }) {
  const { advice, evidence, fee, months, wishes } = service;
  const [tone, words] = ADVICE[advice];
  const spell = months > 0 ? `, ${counted(months, "month")}` : "";
  return (
    <tr>
      <td>{service.service}</td>
      <td>
        <Mark tone={tone}>{`${words}${spell}`}</Mark>
      </td>
      <td>{wishes.map(({ title }) => title).join(", ") || "Nothing on your list"}</td>
      <td>
        {evidence?.document_id && evidence.charged_on ? (
          <TextLink
            to="/documents/$documentId"
            params={{ documentId: evidence.document_id }}
            search={{ line: evidence.line_id ?? undefined }}
          >
            Charged {sayDay(evidence.charged_on)}
          </TextLink>
        ) : service.held ? (
          "You told us"
        ) : (
          "List price"
        )}
      </td>
      <td className="pd-number">{sayMoney(fee)}</td>
    </tr>
  );
}
