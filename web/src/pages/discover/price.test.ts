import { expect, test } from "vitest";

import { costState, topOf } from "./price";

test("the slider reaches what is left, rounded up to a whole", () => {
  expect(topOf("162.04")).toBe(163);
  expect(topOf("100.00")).toBe(100);
});

test("the slider stays usable when nothing is left or nothing is known", () => {
  expect(topOf("-12.00")).toBe(10);
  expect(topOf(null)).toBe(50);
  expect(topOf("99999.00")).toBe(500);
});

test("an unknown price is never shown as zero", () => {
  expect(costState({ cost: null, free: false, price_type: "variable" })).toBe("Price not known");
});

test("what a subscription includes is no extra cost, what is free is free", () => {
  const nothing = { amount: "0.00", currency: "AUD" };
  expect(costState({ cost: nothing, free: true, price_type: "subscription" })).toBe(
    "No extra cost",
  );
  expect(costState({ cost: nothing, free: true, price_type: "free" })).toBe("Free");
  const priced = { amount: "24.50", currency: "AUD" };
  expect(costState({ cost: priced, free: false, price_type: "one_time" })).toBeNull();
});
