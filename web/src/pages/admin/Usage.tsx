import "@mantine/charts/styles.css";

import { BarChart } from "@mantine/charts";
import { NativeSelect, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { chat, type ChatSchema, data } from "@/api/client";
import { sayDay, sayMoment } from "@/lib/dates";
import { counted } from "@/lib/words";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column, wholeList } from "./AdminTable";
import { PersonLink } from "./PersonLink";
import { usageByDay } from "./usageByDay";

type Person = ChatSchema["PersonUsageResponse"];

const PERIODS = [7, 30, 90, 366].map((days) => ({ value: String(days), label: `${days} days` }));
const SERIES = [
  { name: "story", label: "Stories", color: "var(--pd-accent)" },
  { name: "chat", label: "Chat", color: "var(--mantine-color-gray-5)" },
];
const COLUMNS: Column<Person>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "Last use", cell: ({ last_used_at }) => sayMoment(last_used_at) },
  { head: "Messages", isNumber: true, cell: ({ messages }) => messages.toLocaleString() },
  { head: "Stories", isNumber: true, cell: ({ stories }) => stories.toLocaleString() },
  { head: "Tokens read", isNumber: true, cell: (one) => one.prompt_tokens.toLocaleString() },
  { head: "Tokens written", isNumber: true, cell: (one) => one.completion_tokens.toLocaleString() },
  { head: "Tokens", isNumber: true, cell: ({ tokens }) => tokens.toLocaleString() },
];

/** Who used how much, heaviest first, and all use by day. */
export function Usage({ userId }: { userId?: string }) {
  const [days, setDays] = useState("30");
  const report = useQuery({
    queryKey: ["admin", "usage", userId, days],
    queryFn: () =>
      data(
        chat.GET("/api/admin/usage", {
          params: { query: { days: Number(days), user_id: userId } },
        }),
      ),
  });
  const byDay = usageByDay(report.data?.days ?? []);
  return (
    <Stack>
      <NativeSelect
        label="Period"
        maw={160}
        data={PERIODS}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      {report.data && <Alerts people={report.data.people} />}
      {byDay.length > 0 && (
        <figure style={{ margin: 0 }}>
          <BarChart
            h={240}
            data={byDay.map((one) => ({ ...one, day: sayDay(one.day) }))}
            dataKey="day"
            type="stacked"
            series={SERIES}
            withLegend
            maxBarWidth={48}
            valueFormatter={(tokens) => tokens.toLocaleString()}
            barProps={{ isAnimationActive: false }}
          />
          <Text component="figcaption" size="sm" c="dimmed">
            Tokens by day. The same figures by person stand below.
          </Text>
        </figure>
      )}
      <AdminTable
        label="Use by person"
        list={wholeList({ ...report, data: report.data?.people })}
        columns={COLUMNS}
        keyOf={({ user_id }) => user_id}
        empty="No use in this period."
      />
    </Stack>
  );
}

/** Whose use rose far above what is usual for them: each is told once. */
function Alerts({ people }: { people: Person[] }) {
  const unusual = people.filter(({ spiked_at }) => spiked_at);
  return (
    <section aria-labelledby="usage-alerts">
      <Title order={2} size="h3" id="usage-alerts">
        Alerts
      </Title>
      {unusual.length === 0 && <Text c="dimmed">Nobody uses far more than usual.</Text>}
      {unusual.map(({ user_id, spiked_at, tokens }) => (
        <Text key={user_id}>
          <Mark tone="warn">Unusual use</Mark> <PersonLink userId={user_id} />, since{" "}
          {sayMoment(spiked_at ?? "")}: {counted(tokens, "token")} in this period
        </Text>
      ))}
    </section>
  );
}
