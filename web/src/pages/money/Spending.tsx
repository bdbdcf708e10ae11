import "@mantine/charts/styles.css";

import { BarChart } from "@mantine/charts";
import { NativeSelect, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents, type DocumentsSchema } from "@/api/client";
import { sayMonth } from "@/lib/dates";
import { sayMoney } from "@/lib/money";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Loading } from "@/ui/Loading";

import { CategoryTable } from "./CategoryTable";

type Summary = DocumentsSchema["SpendingResponse"];

/** Where the money went, by month and by category. */
export default function Spending() {
  const summary = useQuery({
    queryKey: ["spending"],
    queryFn: () => data(documents.GET("/api/financial/spending/summary")),
  });
  if (summary.error) return <ErrorNote error={summary.error} retry={summary.refetch} />;
  if (!summary.data) return <Loading lines={8} />;
  if (summary.data.by_month.length === 0) return null;
  return <SpendingView summary={summary.data} />;
}

function SpendingView({ summary }: { summary: Summary }) {
  const months = [...summary.by_month].reverse();
  const [month, setMonth] = useState(summary.by_month[0]?.period ?? "");
  const { currency } = summary;
  const say = (amount: number) => sayMoney({ amount, currency });
  const sayWhole = (amount: number) => sayMoney({ amount, currency }, { whole: true });
  return (
    <section aria-labelledby="spending">
      <Title order={2} size="h3" id="spending" mb="sm">
        Where your money went
      </Title>
      <div className="pd-columns">
        <figure style={{ margin: 0 }}>
          <figcaption className="pd-hidden">
            {months
              .map(({ period, amount }) => `${sayMonth(period)}: ${sayMoney(amount)}`)
              .join(", ")}
          </figcaption>
          <div aria-hidden="true">
            <BarChart
              h={280}
              data={months.map(({ period, amount }) => ({
                month: sayMonth(period, "short"),
                Spent: Number(amount.amount),
              }))}
              dataKey="month"
              series={[{ name: "Spent", color: "var(--pd-accent)" }]}
              valueFormatter={say}
              yAxisProps={{ width: 64, tickFormatter: sayWhole }}
              tickLine="none"
              barChartProps={{ accessibilityLayer: false }}
              barProps={{ isAnimationActive: false, maxBarSize: 56 }}
            />
          </div>
          <Text size="sm" c="dimmed">
            Months your statements show in full:{" "}
            {summary.shown_in_full.map((one) => sayMonth(one)).join(", ") || "none yet"}
          </Text>
          <Trends summary={summary} />
        </figure>
        <div>
          <NativeSelect
            label="Month"
            value={month}
            onChange={(event) => setMonth(event.currentTarget.value)}
            data={summary.by_month.map(({ period }) => ({
              value: period,
              label: sayMonth(period),
            }))}
          />
          <CategoryTable rows={summary.by_category.filter(({ period }) => period === month)} />
        </div>
      </div>
    </section>
  );
}

function Trends({ summary }: { summary: Summary }) {
  const moving = summary.trends.filter(({ direction }) => direction !== "steady").slice(0, 5);
  if (moving.length === 0) return null;
  return (
    <>
      <Title order={3} size="h4" mt="lg">
        What changed in {sayMonth(moving[0]?.period ?? "")}
      </Title>
      <ul>
        {moving.map((trend) => (
          <li key={trend.category}>
            {inWords(trend.category)}: <Figure money={trend.amount} />, usually{" "}
            <Figure money={trend.usual} /> (<Figure money={trend.change} signed />)
          </li>
        ))}
      </ul>
    </>
  );
}
