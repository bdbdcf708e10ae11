import type { DocumentsSchema } from "@/api/client";
import { type Money, tenThousandths } from "@/lib/money";

export type Budget = DocumentsSchema["BudgetResponse"];
export type Term = Budget["terms"][number];

/** One bar: from where to where it reaches, in shares (0 to 1) of the widest figure. */
export type Step = {
  name: string;
  label: string;
  money: Money;
  kind: "total" | "minus";
  start: number;
  end: number;
  term: Term | null;
};

type Row = [name: string, label: string, money: Money | null, kind: Step["kind"]];

/** From income to what is left for fun: totals stand on the ground, what is taken hangs from them. */
export function waterfall(budget: Budget): Step[] {
  const rows = rowsOf(budget).filter((row): row is [...Row] & { 2: Money } => row[2] !== null);
  const widest = rows.reduce((most, [, , money]) => max(most, size(money)), 1n);
  let level = 0n;
  return rows.map(([name, label, money, kind]) => {
    const amount = tenThousandths(money.amount);
    const [from, to] = kind === "total" ? [0n, amount] : [level - amount, level];
    level = kind === "total" ? amount : from;
    return {
      name,
      label,
      money,
      kind,
      start: share(min(from, to), widest),
      end: share(max(from, to), widest),
      term: budget.terms.find((term) => term.name === name) ?? null,
    };
  });
}

function rowsOf(budget: Budget): Row[] {
  const kept = keptFree(budget);
  const derived = budget.derived !== null && budget.override === null;
  return [
    ["income", "Monthly income", budget.income, "total"],
    ["fixed", "Fixed expenses", budget.fixed, "minus"],
    ["savings", "Savings goal", budget.savings, "minus"],
    ["essential", "Groceries, transport, health", budget.essential, "minus"],
    ["free_money", "Free money", budget.free_money, "total"],
    ["kept", "Kept free", derived ? kept : null, "minus"],
    [
      "budget",
      budget.override ? "Budget, as you set it" : "Entertainment budget",
      budget.budget,
      "total",
    ],
    ["committed", "Subscriptions", budget.budget && budget.committed, "minus"],
    ["spent", "Bought this month", budget.budget && budget.spent, "minus"],
    ["remaining", "Left for fun", budget.remaining, "total"],
  ];
}

/** What of the free money is not for fun; nothing to show when there is no free money. */
function keptFree({ free_money: free, budget }: Budget): Money | null {
  if (!free || !budget) return null;
  const kept = tenThousandths(free.amount) - tenThousandths(budget.amount);
  return kept > 0n ? { amount: decimal(kept), currency: free.currency } : null;
}

function decimal(units: bigint): string {
  const digits = units.toString().padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

const size = (money: Money) => {
  const amount = tenThousandths(money.amount);
  return amount < 0n ? -amount : amount;
};
const max = (a: bigint, b: bigint) => (a > b ? a : b);
const min = (a: bigint, b: bigint) => (a < b ? a : b);
const share = (amount: bigint, widest: bigint) =>
  Math.min(1, Math.max(0, Number((amount * 10_000n) / widest) / 10_000));

/** How much of a budget is used, in percent from 0 to 100; all of it when there is none. */
export function shareUsed(used: string | number, budget: string | number): number {
  const whole = tenThousandths(budget);
  return whole > 0n ? 100 * share(tenThousandths(used), whole) : 100;
}
