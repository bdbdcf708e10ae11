import { expect, test } from "vitest";

import { paymentState, sayAccess, stateOf, type Subscription } from "./state";

const subscription = (part: Partial<Subscription>): Subscription => ({
  status: "active", entitled: true, reason: null, action: null, href: null, plan: "story",
  price: null, cadence: "monthly", access_until: null, cancels_at: null, renews_at: null,
  trial_end: null, pay_url: null, ...part,
}); // prettier-ignore

test("a subscription that is cancelled still gives access, and says that it ends", () => {
  expect(stateOf(subscription({ cancels_at: "2026-12-01T00:00:00Z" }))).toEqual(["warn", "Ending"]);
});

test("who never subscribed is not told that something is wrong", () => {
  const never = subscription({ entitled: false, status: "none", reason: "no-subscription" });
  expect(stateOf(never)[0]).toBe("plain");
});

test("a failed payment says what to do", () => {
  const failed = subscription({ entitled: false, status: "past_due", reason: "payment-failed" });
  expect(stateOf(failed)[0]).toBe("bad");
  expect(sayAccess(failed)).toContain("Update your card");
});

test("a payment that was given back is not shown as money kept", () => {
  const aud = (amount: string) => ({ amount, currency: "AUD" });
  const saidOf = (refunded: string) =>
    paymentState({ status: "paid", amount: aud("9.99"), refunded: aud(refunded) })[1];
  expect(saidOf("0.00")).toBe("Paid");
  expect(saidOf("4.00")).toBe("Partly refunded");
  expect(saidOf("9.99")).toBe("Refunded");
});
