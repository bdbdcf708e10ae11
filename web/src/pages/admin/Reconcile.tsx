import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { billing, type BillingSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { sayMoment } from "@/lib/dates";
import { counted } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column, wholeList } from "./AdminTable";

type Run = BillingSchema["ReconcileRunResponse"];
const KEY = ["admin", "reconcile"];

const COLUMNS: Column<Run>[] = [
  { head: "Asked", cell: ({ requested_at }) => sayMoment(requested_at) },
  { head: "For", cell: ({ scope }) => (scope === "person" ? "One person" : "Everybody") },
  {
    head: "State",
    cell: ({ finished_at, started_at }) => (
      <Mark tone={finished_at ? "good" : "plain"}>
        {finished_at ? "Done" : started_at ? "Running" : "Waiting"}
      </Mark>
    ),
  },
  { head: "Compared", isNumber: true, cell: ({ checked }) => checked },
  { head: "Repaired", isNumber: true, cell: ({ changed }) => changed },
  { head: "Missing here", isNumber: true, cell: ({ missing_here }) => missing_here },
  { head: "Missing at Stripe", isNumber: true, cell: ({ missing_there }) => missing_there },
  { head: "Failed", isNumber: true, cell: ({ failed }) => failed },
];

/** Compare what we know with Stripe; one person at once, everybody in the background. */
export function useReconcile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (userId: string | null) =>
      data(billing.POST("/api/admin/reconcile", { headers: once(), body: { user_id: userId } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin"] }),
  });
}

export function Reconcile() {
  const runs = useQuery({
    queryKey: KEY,
    queryFn: () => data(billing.GET("/api/admin/reconcile")),
    refetchInterval: ({ state }) =>
      state.data?.some(({ finished_at }) => !finished_at) ? 2000 : false,
  });
  const reconcile = useReconcile();
  const replay = useMutation({
    mutationFn: () => data(billing.POST("/api/admin/reconcile/webhooks", { headers: once() })),
  });
  return (
    <Stack>
      <Text c="dimmed">
        What Stripe says is compared with what is known here and repaired. This also runs once a day
        by itself.
      </Text>
      <Group>
        <Button loading={reconcile.isPending} onClick={() => reconcile.mutate(null)}>
          Compare everybody
        </Button>
        <Button variant="default" loading={replay.isPending} onClick={() => replay.mutate()}>
          Try given-up webhooks again
        </Button>
        <Text role="status" size="sm">
          {replay.data && `${counted(replay.data.replayed, "webhook")} will be tried again`}
        </Text>
      </Group>
      <ErrorNote error={reconcile.error ?? replay.error} />
      <AdminTable
        label="Comparisons"
        list={wholeList(runs)}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="No comparison yet."
      />
    </Stack>
  );
}
