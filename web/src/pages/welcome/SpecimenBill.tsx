import { Title } from "@mantine/core";

import { sayMoney } from "@/lib/money";

import classes from "./Welcome.module.css";

const TERMS = [
  ["Monthly income", "5005.87"],
  ["Fixed expenses", "-2731.07"],
  ["Savings, 15 %", "-750.88"],
  ["Groceries, transport, health", "-995.00"],
  ["Kept free, 50 %", "-264.46"],
] as const;

/** How a budget is worked out, shown on an invented household. */
export function SpecimenBill() {
  return (
    <section className={classes.bill} aria-label="How a budget is worked out">
      <Title order={2} size="h3">
        An example household
      </Title>
      <dl>
        {TERMS.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="pd-figure">{sayMoney({ amount, currency: "AUD" })}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>For fun this month</dt>
          <dd className="pd-figure">{sayMoney({ amount: "264.46", currency: "AUD" })}</dd>
        </div>
      </dl>
    </section>
  );
}
