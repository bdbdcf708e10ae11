import type { BillingSchema } from "@/api/client";
import { tenThousandths } from "@/lib/money";
import type { Tone } from "@/ui/Mark";

export type Subscription = BillingSchema["SubscriptionResponse"];

const REASONS: Record<NonNullable<Subscription["reason"]>, string> = {
  "no-subscription": "You have no subscription. Stories of your own need one.",
  incomplete: "The first payment was not finished. Finish it to begin.",
  "payment-failed": "Your last payment did not go through. Update your card to go on.",
  unpaid: "Payments did not go through for a while. Pay what is open to go on.",
  paused: "Your subscription is paused.",
  ended: "Your subscription has ended. You can begin again at any time.",
  "period-over": "The time you paid for is over. A payment may be on its way.",
  "unknown-status": "The payment provider says something we do not know. We are looking into it.",
  "charged-back": "A payment was disputed with your bank. Write to us to settle it.",
};

/** What a subscription gives now, in a sentence. */
export function sayAccess(subscription: Subscription): string {
  if (!subscription.entitled) return REASONS[subscription.reason ?? "no-subscription"];
  if (subscription.status === "trialing") return "Your trial gives you everything.";
  if (subscription.status === "none") return "You were given access.";
  return "You can write stories and chat without the small allowance.";
}

/** The state as a tone and a few words. */
export function stateOf({ entitled, status, cancels_at, reason }: Subscription): [Tone, string] {
  if (entitled && cancels_at) return ["warn", "Ending"];
  if (entitled) return ["good", status === "trialing" ? "On trial" : "Active"];
  if (reason === "no-subscription" || reason === "ended") return ["plain", "Not subscribed"];
  return ["bad", "Needs your attention"];
}

type Payment = Pick<BillingSchema["PaymentResponse"], "status" | "amount" | "refunded">;

/** A payment's state as a tone and a word. */
export function paymentState({ status, amount, refunded }: Payment): [Tone, string] {
  if (status === "open") return ["warn", "Open"];
  if (status !== "paid") return status === "void" ? ["plain", "Void"] : ["bad", "Not collected"];
  const back = tenThousandths(refunded.amount);
  if (back === 0n) return ["good", "Paid"];
  return ["plain", back < tenThousandths(amount.amount) ? "Partly refunded" : "Refunded"];
}
