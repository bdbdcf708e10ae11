import { Group, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { billing, data } from "@/api/client";
import type { Problem } from "@/api/problem";
import { rememberPlace } from "@/lib/drafts";
import { sayMoney } from "@/lib/money";
import { ButtonLink } from "@/ui/links";

import classes from "./Stories.module.css";

/** Writing needs a subscription: what it costs, where to go, and that nothing typed is lost. */
export function Paywall({ refusal }: { refusal: Problem }) {
  const plans = useQuery({
    queryKey: ["plans"],
    queryFn: () => data(billing.GET("/api/billing/plans")),
  });
  const plan = plans.data?.[0];
  const isOwing = refusal.facts["action"] === "portal";
  return (
    <section className={classes.paywall} role="alert" aria-label="Subscription needed">
      <Title order={2} size="h3">
        {isOwing
          ? "Your last payment did not go through"
          : "Stories of your own need a subscription"}
      </Title>
      <Text my="xs">
        {isOwing
          ? "Update your card and go on writing."
          : `${plan ? `${sayMoney(plan.price)} a month` : "A monthly fee"}, cancelled whenever you like.`}{" "}
        The idea you typed is kept and waits for you here.
      </Text>
      <Group>
        <ButtonLink
          to="/billing"
          search={{ action: isOwing ? "portal" : "checkout" }}
          onClick={() => rememberPlace("/stories")}
        >
          {isOwing ? "Update your card" : "Subscribe and write it"}
        </ButtonLink>
        <Text size="sm" c="dimmed">
          The library below stays free.
        </Text>
      </Group>
    </section>
  );
}
