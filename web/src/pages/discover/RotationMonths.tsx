import { Text, Title } from "@mantine/core";

import type { CatalogSchema } from "@/api/client";
import { sayMonth } from "@/lib/dates";
import { sayMoney } from "@/lib/money";
import { ScrollRegion } from "@/ui/ScrollRegion";

type Props = { months: CatalogSchema["MonthResponse"][]; later: CatalogSchema["WishResponse"][] };

/** Month by month: what to hold, what to begin, and what it costs beside keeping all. */
export function RotationMonths({ months, later }: Props) {
  return (
    <section aria-labelledby="rotation-months">
      <Title order={2} size="h3" id="rotation-months" mb="xs">
        Month by month
      </Title>
      <ScrollRegion label="Months">
        <table className="pd-table">
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Hold</th>
              <th scope="col">Begin with</th>
              <th scope="col" className="pd-number">
                Costs
              </th>
              <th scope="col" className="pd-number">
                Keeping all
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <td>{sayMonth(month.month)}</td>
                <td>{month.service ?? "Nothing"}</td>
                <td>{month.begins.map(({ title }) => title).join(", ")}</td>
                <td className="pd-number">{sayMoney(month.cost)}</td>
                <td className="pd-number">{sayMoney(month.keeping_all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {later.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          Later: {later.map(({ title }) => title).join(", ")}.
        </Text>
      )}
    </section>
  );
}
