import { Button, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { billing, type BillingSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { sayMoment } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Mark } from "@/ui/Mark";

import classes from "./Admin.module.css";
import { AdminTable, type Column, wholeList } from "./AdminTable";
import { PersonLink } from "./PersonLink";

type Hold = BillingSchema["HoldResponse"];
const KEY = ["admin", "holds"];

const COLUMNS: Column<Hold>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "Since", cell: ({ opened_at }) => sayMoment(opened_at) },
  { head: "State", cell: ({ status }) => inWords(status) },
  {
    head: "Blocks",
    cell: ({ blocks }) => <Mark tone={blocks ? "bad" : "plain"}>{blocks ? "Yes" : "No"}</Mark>,
  },
  { head: "Release", cell: (hold) => <Release hold={hold} /> },
];

/** Disputes; a chargeback keeps its person from generating until it is won or released. */
export function Holds() {
  const holds = useQuery({
    queryKey: KEY,
    queryFn: () => data(billing.GET("/api/admin/payments/holds")),
  });
  return (
    <>
      <Title order={2} size="h3" mt="xl" mb="sm">
        Disputes
      </Title>
      <AdminTable
        label="Disputes"
        list={wholeList(holds)}
        columns={COLUMNS}
        keyOf={({ dispute_id }) => dispute_id}
        empty="No open dispute."
      />
    </>
  );
}

function Release({ hold }: { hold: Hold }) {
  const [reason, setReason] = useState("");
  const queries = useQueryClient();
  const release = useMutation({
    mutationFn: () =>
      billing.POST("/api/admin/payments/holds/{dispute_id}/release", {
        headers: once(),
        params: { path: { dispute_id: hold.dispute_id } },
        body: { reason },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin"] }),
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        release.mutate();
      }}
    >
      <TextInput
        size="xs"
        aria-label="Reason for the release"
        placeholder="Reason"
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="default" loading={release.isPending}>
        Release
      </Button>
      <ErrorNote error={release.error} />
    </form>
  );
}
