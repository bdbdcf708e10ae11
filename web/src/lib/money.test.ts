import { describe, expect, test } from "vitest";

import { inLocale, isNegative, sayMoney, tenThousandths } from "./money";

describe("money", () => {
  test("keeps digits a float would lose", () => {
    expect(sayMoney({ amount: "9007199254740993.01", currency: "AUD" })).toContain(
      "9,007,199,254,740,993.01",
    );
  });
  test("follows the currency's smallest coin", () => {
    expect(sayMoney({ amount: "1200", currency: "JPY" })).toMatch(/1,200$/);
    expect(sayMoney({ amount: "162.04", currency: "AUD" })).toMatch(/162\.04$/);
  });
  test("shows a sign when asked", () => {
    expect(sayMoney({ amount: "12.5", currency: "AUD" }, { signed: true })).toMatch(/^\+/);
    expect(sayMoney({ amount: "0", currency: "AUD" }, { signed: true })).not.toMatch(/^[+-]/);
  });
  test("compares exactly", () => {
    expect(tenThousandths("0.1") + tenThousandths("0.2")).toBe(tenThousandths("0.3"));
    expect(tenThousandths("-1.0001")).toBe(-10_001n);
    expect(isNegative({ amount: "-0.01", currency: "AUD" })).toBe(true);
    expect(isNegative({ amount: "0.00", currency: "AUD" })).toBe(false);
  });
  test("rewrites the amounts of a sentence and nothing else of it", () => {
    const said = sayMoney({ amount: "172.03", currency: "AUD" });
    expect(inLocale("Within the 172.03 AUD you have left, 2 of 3.")).toBe(
      `Within the ${said} you have left, 2 of 3.`,
    );
    expect(inLocale("Room 101 NOW")).toBe("Room 101 NOW");
  });
  test("refuses what is no decimal", () => {
    expect(() => tenThousandths("1e5")).toThrow(RangeError);
  });
});
