import { expect, test } from "vitest";

import { type Budget, shareUsed, waterfall } from "./waterfall";

const money = (amount: string) => ({ amount, currency: "AUD" });

function aBudget(changes: Partial<Budget> = {}): Budget {
  return {
    period: "2026-11",
    period_start: "2026-11-01",
    period_end: "2026-11-30",
    currency: "AUD",
    income: money("5005.87"),
    fixed: money("2731.07"),
    savings: money("750.88"),
    essential: money("995.00"),
    free_money: money("528.92"),
    derived: money("264.46"),
    override: null,
    budget: money("264.46"),
    committed: money("42.97"),
    spent: money("59.45"),
    used: money("102.42"),
    remaining: money("162.04"),
    basis: "documents",
    estimate: false,
    money_is_tight: false,
    terms: [],
    subscriptions: [],
    purchases: [],
    questions: [],
    recurring: [],
    excluded: [],
    conversions: [],
    version: 1,
    ...changes,
  };
}

test("the golden household falls from income to what is left", () => {
  const steps = waterfall(aBudget());
  expect(steps.map(({ name }) => name)).toEqual([
    "income", "fixed", "savings", "essential", "free_money", "kept", "budget", "committed",
    "spent", "remaining",
  ]); // prettier-ignore
  expect(steps.find(({ name }) => name === "kept")?.money).toEqual(money("264.4600"));
});

test("what is taken hangs from the figure before it", () => {
  const [income, fixed, savings] = waterfall(aBudget());
  expect(income?.end).toBe(1);
  expect(fixed?.end).toBe(1);
  expect(savings?.end).toBe(fixed?.start);
});

test("an overridden budget is not derived from free money", () => {
  const steps = waterfall(aBudget({ override: money("100.00"), budget: money("100.00") }));
  expect(steps.some(({ name }) => name === "kept")).toBe(false);
  expect(steps.find(({ name }) => name === "budget")?.label).toBe("Budget, as you set it");
});

test("a remaining below zero draws no bar outside its frame", () => {
  const steps = waterfall(aBudget({ spent: money("400.00"), remaining: money("-178.51") }));
  for (const { start, end } of steps) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(1);
  }
});

test("unknown figures are left out, never drawn as zero", () => {
  const steps = waterfall(
    aBudget({ income: null, free_money: null, budget: null, remaining: null }),
  );
  expect(steps.map(({ name }) => name)).toEqual(["fixed", "savings", "essential"]);
});

test("the share used stays between nothing and all, also without a budget", () => {
  expect(shareUsed("66.115", "264.46")).toBe(25);
  expect(shareUsed("300", "264.46")).toBe(100);
  expect(shareUsed("-34.95", "264.46")).toBe(0);
  expect(shareUsed("10", "0")).toBe(100);
});
