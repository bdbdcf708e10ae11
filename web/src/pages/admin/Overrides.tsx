import { Button, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { billing, type BillingSchema, chat, type ChatSchema, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { inWords } from "@/lib/words";

import { AdminTable, type Column, wholeList } from "./AdminTable";
import { PersonLink } from "./PersonLink";

type Lent = ChatSchema["OverrideResponse"];
type Access = BillingSchema["OverrideResponse"];

const LENT: Column<Lent>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "Limit", cell: ({ metric }) => inWords(metric) },
  { head: "Allowed", isNumber: true, cell: ({ amount }) => amount.toLocaleString() },
  { head: "Until", cell: ({ expires_at }) => sayMoment(expires_at) },
  { head: "Why", cell: ({ reason }) => reason },
  { head: "By", cell: ({ granted_by }) => <PersonLink userId={granted_by} /> },
  { head: "End", cell: (override) => <EndLent override={override} /> },
];
const ACCESS: Column<Access>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "Until", cell: ({ until }) => sayMoment(until) },
  { head: "Why", cell: ({ reason }) => reason },
  { head: "By", cell: ({ granted_by }) => <PersonLink userId={granted_by} /> },
  { head: "End", cell: (override) => <EndAccess override={override} /> },
];

/** What persons were lent: higher limits, and access that was not paid for. */
export function Overrides({ userId }: { userId?: string }) {
  const lent = useQuery({
    queryKey: ["admin", "overrides", userId],
    queryFn: () =>
      data(chat.GET("/api/admin/overrides", { params: { query: { user_id: userId } } })),
  });
  const access = useQuery({
    queryKey: ["admin", "access-overrides"],
    queryFn: () => data(billing.GET("/api/admin/subscriptions/overrides")),
    select: (all) => (userId ? all.filter((one) => one.user_id === userId) : all),
  });
  return (
    <>
      <Title order={3} size="h4" mb="xs">
        Limits
      </Title>
      <AdminTable
        label="Limits lent"
        list={wholeList(lent)}
        columns={userId ? LENT.slice(1) : LENT}
        keyOf={({ override_id }) => override_id}
        empty={userId ? "None lent." : "Nobody was lent another limit. Open a person to do so."}
      />
      <Title order={3} size="h4" mt="lg" mb="xs">
        Access
      </Title>
      <AdminTable
        label="Access given"
        list={wholeList(access)}
        columns={userId ? ACCESS.slice(1) : ACCESS}
        keyOf={({ id }) => id}
        empty={userId ? "None given." : "Nobody was given access. Open a person to do so."}
      />
    </>
  );
}

function EndLent({ override }: { override: Lent }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      chat.DELETE("/api/admin/overrides/{override_id}", {
        params: { path: { override_id: override.override_id } },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["admin"] }),
  });
  return (
    <Button size="compact-sm" variant="subtle" loading={end.isPending} onClick={() => end.mutate()}>
      End now
    </Button>
  );
}

function EndAccess({ override }: { override: Access }) {
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () =>
      billing.DELETE("/api/admin/subscriptions/overrides/{user_id}", {
        params: { path: { user_id: override.user_id } },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["admin"] }),
  });
  return (
    <Button size="compact-sm" variant="subtle" loading={end.isPending} onClick={() => end.mutate()}>
      End now
    </Button>
  );
}
