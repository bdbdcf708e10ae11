import { Anchor, Title } from "@mantine/core";

import { billing, type BillingSchema, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { inWords } from "@/lib/words";
import { paymentState } from "@/pages/billing/state";
import { Figure } from "@/ui/Figure";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column } from "./AdminTable";
import { Holds } from "./Holds";
import { PersonLink } from "./PersonLink";

const COLUMNS: Column<BillingSchema["AdminPaymentResponse"]>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "When", cell: ({ paid_at, created_at }) => sayMoment(paid_at ?? created_at) },
  {
    head: "State",
    cell: (payment) => {
      const [tone, state] = paymentState(payment);
      return <Mark tone={tone}>{state}</Mark>;
    },
  },
  { head: "Tries", isNumber: true, cell: ({ attempts }) => attempts },
  {
    head: "Invoice",
    cell: ({ invoice_url, stripe_invoice_id }) =>
      invoice_url?.startsWith("http") ? (
        <Anchor href={invoice_url} target="_blank" rel="noreferrer">
          {stripe_invoice_id}
        </Anchor>
      ) : (
        stripe_invoice_id
      ),
  },
  { head: "Given back", isNumber: true, cell: ({ refunded }) => <Figure money={refunded} /> },
  { head: "Amount", isNumber: true, cell: ({ amount }) => <Figure money={amount} /> },
];
const NOTICES: Column<BillingSchema["NoticeResponse"]>[] = [
  { head: "When", cell: ({ at }) => sayMoment(at) },
  { head: "What", cell: ({ action }) => inWords(action) },
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "Subject", cell: ({ subject }) => subject },
  { head: "By", cell: ({ actor }) => actor },
];

/** The ledger of one person, or of everybody with disputes and notices. */
export function Payments({ userId }: { userId?: string }) {
  const list = usePages(["admin", "payments", userId], (cursor) =>
    data(billing.GET("/api/admin/payments", { params: { query: { user_id: userId, cursor } } })),
  );
  return (
    <>
      <AdminTable
        label="Payments"
        list={list}
        columns={userId ? COLUMNS.slice(1) : COLUMNS}
        keyOf={({ id }) => id}
        empty="No payment yet."
      />
      {!userId && <Holds />}
      {!userId && <Notices />}
    </>
  );
}

function Notices() {
  const notices = usePages(["admin", "notices"], (cursor) =>
    data(billing.GET("/api/admin/payments/notices", { params: { query: { cursor } } })),
  );
  return (
    <>
      <Title order={2} size="h3" mt="xl" mb="sm">
        Notices
      </Title>
      <AdminTable
        label="Notices"
        list={notices}
        columns={NOTICES}
        keyOf={({ id }) => id}
        empty="No refund, dispute or drift."
      />
    </>
  );
}
