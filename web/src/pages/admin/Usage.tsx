import "@mantine/charts/styles.css";

import { BarChart } from "@mantine/charts";
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { chat, type ChatSchema, data } from "@/api/client";
import { sayDay, sayMoment } from "@/lib/dates";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column, wholeList } from "./AdminTable";
import { PersonLink } from "./PersonLink";
import { usageByDay } from "./usageByDay";

const PERIODS = [7, 30, 90, 366].map((days) => ({ value: String(days), label: `${days} days` }));
const SERIES = [
  { name: "story", label: "Stories", color: "var(--pd-accent)" },
  { name: "chat", label: "Chat", color: "var(--mantine-color-gray-5)" },
];
const COLUMNS: Column<ChatSchema["PersonUsageResponse"]>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  {
    head: "Alert",
    cell: ({ spiked_at }) =>
      spiked_at ? <Mark tone="warn">Unusual since {sayMoment(spiked_at)}</Mark> : "none",
  },
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
