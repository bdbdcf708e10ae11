import { useMutation } from "@tanstack/react-query";

import { billing, data } from "@/api/client";
import { once } from "@/api/http";
import { Problem } from "@/api/problem";

export type BillingAction = "checkout" | "portal";

/** Go to the payment provider: to subscribe, or to change what is there. */
export function useBillingAction() {
  return useMutation({
    mutationFn: async (action: BillingAction) => {
      window.location.assign(await addressOf(action));
      // The page is left now: until then the button keeps turning.
      return new Promise<never>(() => undefined);
    },
  });
}

async function addressOf(action: BillingAction): Promise<string> {
  if (action === "portal") return (await data(billing.POST("/api/billing/portal"))).url;
  try {
    return (await data(billing.POST("/api/billing/checkout", { headers: once() }))).url;
  } catch (error) {
    // Who subscribes already is sent to where that subscription is changed.
    const portal = error instanceof Problem && error.code === "already-subscribed";
    const href = portal ? error.facts["href"] : null;
    if (typeof href === "string" && /^https?:/.test(href)) return href;
    throw error;
  }
}
