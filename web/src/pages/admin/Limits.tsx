import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { chat, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";

import { AdminTable, type Column, wholeList } from "./AdminTable";
import { changedLimits, keyOfLimit, type Limit } from "./changedLimits";

const KEY = ["admin", "limits"];

/** What plans allow; a change counts from the next request on. */
export function Limits() {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const queries = useQueryClient();
  const limits = useQuery({ queryKey: KEY, queryFn: () => data(chat.GET("/api/admin/limits")) });
  const changes = changedLimits(limits.data ?? [], typed);
  const save = useMutation({
    mutationFn: () => data(chat.PUT("/api/admin/limits", { body: { limits: changes } })),
    onSuccess: (inForce) => {
      queries.setQueryData(KEY, inForce);
      setTyped({});
    },
  });
  const columns: Column<Limit>[] = [
    { head: "Plan", cell: ({ plan }) => inWords(plan) },
    { head: "Limit", cell: ({ metric }) => inWords(metric) },
    {
      head: "Allowed",
      cell: (limit) => (
        <TextInput
          aria-label={`${inWords(limit.metric)}, plan ${limit.plan}`}
          inputMode="numeric"
          pattern="\d{1,10}"
          required
          w={150}
          value={typed[keyOfLimit(limit)] ?? String(limit.amount)}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setTyped((before) => ({ ...before, [keyOfLimit(limit)]: value }));
          }}
        />
      ),
    },
    {
      head: "Set",
      cell: ({ updated_at }) => (updated_at ? sayMoment(updated_at) : "as installed"),
    },
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <Text c="dimmed">
          A change counts from the next request on and is kept in the audit log.
        </Text>
        <AdminTable
          label="Limits of plans"
          list={wholeList(limits)}
          columns={columns}
          keyOf={keyOfLimit}
          empty="No limits."
        />
        <ErrorNote error={save.error} />
        <Group>
          <Button type="submit" disabled={changes.length === 0} loading={save.isPending}>
            Set limits
          </Button>
          <Text role="status" size="sm">
            {save.isSuccess && changes.length === 0 && "In force"}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
