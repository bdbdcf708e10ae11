import { NativeSelect } from "@mantine/core";
import { useState } from "react";

import { billing, type BillingSchema, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column } from "./AdminTable";
import { PersonLink } from "./PersonLink";

const STATUSES = [
  "active", "trialing", "past_due", "unpaid", "incomplete", "incomplete_expired", "paused",
  "canceled",
]; // prettier-ignore

const COLUMNS: Column<BillingSchema["AdminSubscriptionResponse"]>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "At Stripe", cell: ({ status }) => inWords(status) },
  {
    head: "Access",
    cell: ({ entitled, reason }) => (
      <Mark tone={entitled ? "good" : "plain"}>{entitled ? "Yes" : inWords(reason ?? "no")}</Mark>
    ),
  },
  { head: "Period ends", cell: ({ period_end }) => sayMoment(period_end) },
  { head: "Ends", cell: ({ cancel_at }) => (cancel_at ? sayMoment(cancel_at) : "renews") },
  { head: "Stripe id", cell: ({ stripe_id }) => stripe_id },
  { head: "Price", isNumber: true, cell: ({ price }) => <Figure money={price} /> },
];

/** Subscriptions of everybody, or of one person. */
export function Subscriptions({ userId }: { userId?: string }) {
  const [status, setStatus] = useState("");
  const list = usePages(["admin", "subscriptions", userId, status], (cursor) =>
    data(
      billing.GET("/api/admin/subscriptions", {
        params: { query: { user_id: userId, status: status || undefined, cursor } },
      }),
    ),
  );
  return (
    <>
      {!userId && (
        <NativeSelect
          label="State at Stripe"
          maw={260}
          mb="md"
          data={[
            { value: "", label: "Any" },
            ...STATUSES.map((value) => ({ value, label: inWords(value) })),
          ]}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value)}
        />
      )}
      <AdminTable
        label="Subscriptions"
        list={list}
        columns={userId ? COLUMNS.slice(1) : COLUMNS}
        keyOf={({ stripe_id }) => stripe_id}
        empty="No subscription."
      />
    </>
  );
}
