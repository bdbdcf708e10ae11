import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { billing, data } from "@/api/client";

import classes from "./Shell.module.css";

/** My subscription: plan, state, and what to do when it does not give access. */
export function useSubscription() {
  return useQuery({
    queryKey: ["subscription"],
    queryFn: () => data(billing.GET("/api/billing/subscription")),
    staleTime: 60_000,
  });
}

/** Only when money is owed: a person who never subscribed is not nagged. */
export function BillingBanner() {
  const { data: subscription } = useSubscription();
  const owes = ["past_due", "unpaid", "incomplete"].includes(subscription?.status ?? "");
  if (!owes) return null;
  return (
    <p role="status" className={classes.banner}>
      Your last payment did not go through.{" "}
      <Link to="/billing" search={{ action: "portal" }}>
        Update your card
      </Link>{" "}
      to keep your stories.
    </p>
  );
}
