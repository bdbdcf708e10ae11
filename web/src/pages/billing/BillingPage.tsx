import { Stack, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { useSubscription } from "@/shell/BillingBanner";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { Payments } from "./Payments";
import { PlanCard } from "./PlanCard";
import { useBillingAction } from "./useBillingAction";

export function BillingPage() {
  const { action } = useSearch({ from: "/app/billing" });
  const subscription = useSubscription();
  const go = useBillingAction();
  useActionOfAddress(action, go.mutate);
  return (
    <>
      <PageTitle title="Billing" lead="Payments are made with Stripe; no card is kept here." />
      <Stack gap="xl">
        <Text role="status" className={go.isPending ? undefined : "pd-hidden"}>
          {go.isPending && "On the way to the payment page…"}
        </Text>
        <ErrorNote error={subscription.error} retry={subscription.refetch} />
        {subscription.isPending && <Loading lines={5} />}
        {subscription.data && <PlanCard subscription={subscription.data} go={go} />}
        <Payments />
      </Stack>
    </>
  );
}

/** Start what the address asks for, once; coming back here does not start it again. */
function useActionOfAddress(
  action: string | undefined,
  start: (action: "checkout" | "portal") => void,
) {
  const navigate = useNavigate();
  const started = useRef(false);
  useEffect(() => {
    if (started.current || (action !== "checkout" && action !== "portal")) return;
    started.current = true;
    void navigate({ to: "/billing", search: {}, replace: true }).then(() => start(action));
  }, [action, navigate, start]);
}
