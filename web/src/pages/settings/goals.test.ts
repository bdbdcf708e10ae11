import { expect, test } from "vitest";

import { goalsOf, withGoals } from "./goals";

const aud = (amount: string) => ({ amount, currency: "AUD" });
const profile = {
  budget_override: null, chosen_currency: "AUD", chosen_time_zone: null, currency: "AUD",
  derived_budget: aud("264.46"), expense_categories: [], fixed_expenses: null,
  fun_share_percent: "50", last_analyzed_at: null, monthly_income: null,
  savings_goal_percent: "15", time_zone: "Australia/Sydney",
  told: { monthly_income: aud("5005.87"), fixed_expenses: null, essential_spending: null },
}; // prettier-ignore

test("what was told before survives a change of goals", () => {
  const sent = withGoals(profile, { ...goalsOf(profile), savings: "20" });
  expect(sent.savings_goal_percent).toBe("20");
  expect(sent.told?.monthly_income).toBe("5005.87");
  expect(sent.currency).toBe("AUD");
});

test("an emptied budget goes back to the derived one", () => {
  expect(withGoals(profile, { ...goalsOf(profile), override: " " }).budget_override).toBeNull();
  expect(withGoals(profile, { ...goalsOf(profile), override: "200" }).budget_override).toBe("200");
});

test("a percentage with an exponent is written out", () => {
  expect(goalsOf({ ...profile, fun_share_percent: "5E+1" }).share).toBe("50");
  expect(goalsOf({ ...profile, fun_share_percent: "12.5" }).share).toBe("12.5");
});
