import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { billing, data } from "@/api/client";
import { useAccount } from "@/auth/useSession";
import { sayMoment } from "@/lib/dates";
import { sayMoney } from "@/lib/money";
import { ErrorNote } from "@/ui/ErrorNote";
import { Mark } from "@/ui/Mark";

import { sayAccess, stateOf, type Subscription } from "./state";
import type { useBillingAction } from "./useBillingAction";

type Props = { subscription: Subscription; go: ReturnType<typeof useBillingAction> };

const PER = { weekly: "a week", monthly: "a month", yearly: "a year" };

/** The plan, its state and its dates, and the one thing to do next. */
export function PlanCard({ subscription, go }: Props) {
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: () => data(billing.GET("/api/billing/plans")),
    staleTime: 5 * 60_000,
  });
  const offered = plans.data?.[0];
  const price = subscription.price ?? offered?.price;
  const cadence = subscription.cadence ?? offered?.cadence ?? "monthly";
  const [tone, state] = stateOf(subscription);
  return (
    <section className="pd-sheet" aria-labelledby="plan">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} id="plan">
            {offered?.name ?? "Penny Dreadful"}
          </Title>
          <Mark tone={tone}>{state}</Mark>
        </Group>
        <Text size="xl" className="pd-figure" mih="2rem">
          {price && `${sayMoney(price)} ${PER[cadence]}`}
        </Text>
        <Text>{sayAccess(subscription)}</Text>
        <Dates subscription={subscription} />
        {subscription.price && (
          <Text size="sm" c="dimmed">
            The fee counts as entertainment in your own budget.
          </Text>
        )}
        <ErrorNote error={go.error} />
        <Actions subscription={subscription} go={go} />
      </Stack>
    </section>
  );
}

function Dates({ subscription }: { subscription: Subscription }) {
  const timeZone = useAccount().data?.time_zone;
  const { cancels_at, renews_at, trial_end, access_until, entitled } = subscription;
  const dates = [
    trial_end && `Your trial ends ${sayMoment(trial_end, timeZone)}.`,
    cancels_at && `It ends ${sayMoment(cancels_at, timeZone)} and does not renew.`,
    !cancels_at && renews_at && `It renews ${sayMoment(renews_at, timeZone)}.`,
    entitled && !renews_at && !cancels_at && access_until &&
      `You have access until ${sayMoment(access_until, timeZone)}.`,
  ].filter(Boolean); // prettier-ignore
  return dates.length > 0 ? <Text>{dates.join(" ")}</Text> : null;
}

function Actions({ subscription, go }: Props) {
  const { entitled, action, pay_url, price } = subscription;
  const isNew = action === "checkout" || (entitled && !price);
  return (
    <Group>
      {pay_url && /^https?:/.test(pay_url) && (
        <Button component="a" href={pay_url}>
          Pay what is open
        </Button>
      )}
      {isNew ? (
        <Button loading={go.isPending} onClick={() => go.mutate("checkout")}>
          Subscribe
        </Button>
      ) : (
        <Button
          variant={entitled || pay_url ? "default" : "filled"}
          loading={go.isPending}
          onClick={() => go.mutate("portal")}
        >
          {entitled ? "Card, invoices, cancel" : "Update your card"}
        </Button>
      )}
    </Group>
  );
}
