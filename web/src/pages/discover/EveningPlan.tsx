import { NumberInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { inLocale, sayMoney } from "@/lib/money";
import { counted } from "@/lib/words";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";

import classes from "./Discover.module.css";
import { MoodChips } from "./MoodChips";
import { OtherPlans } from "./OtherPlans";
import { Recommendation } from "./Recommendation";

type Plan = CatalogSchema["PlanResponse"];

/** The evenings worth most for what is left, worked out exactly, and other sets to choose from. */
export function EveningPlan() {
  const [wish, setWish] = useState({ evenings: 4, mood: [] as string[], price: "" });
  const [asked] = useDebouncedValue(wish, 300);
  const plan = useQuery({
    queryKey: ["evening-plan", asked],
    queryFn: () => {
      const { evenings, mood, price } = asked;
      const max_price = /^\d+([.]\d{1,2})?$/.test(price) ? price : null;
      return data(
        catalog.GET("/api/entertainment/plan", {
          params: { query: { evenings, mood, max_price } },
        }),
      );
    },
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  const best = plan.data?.best;
  return (
    <Stack gap="lg">
      <div className={classes.two}>
        <NumberInput
          label="Evenings"
          description="At most this many"
          min={1}
          max={14}
          clampBehavior="strict"
          allowDecimal={false}
          value={wish.evenings}
          onChange={(value) => setWish({ ...wish, evenings: Number(value) || 1 })}
        />
        <TextInput
          label="In all"
          description="At most; empty for what is left"
          inputMode="decimal"
          pattern="\d+([.]\d{1,2})?"
          value={wish.price}
          onChange={(event) => setWish({ ...wish, price: event.currentTarget.value.trim() })}
        />
      </div>
      <MoodChips mood={wish.mood} onChange={(mood) => setWish({ ...wish, mood })} />
      <ErrorNote error={plan.error} retry={plan.refetch} />
      {plan.isPending && <Loading lines={9} />}
      {plan.data && best?.items.length === 0 && (
        <EmptyState title="No evening fits just now">{plan.data.note}</EmptyState>
      )}
      {plan.data && best && best.items.length > 0 && (
        <div aria-busy={plan.isFetching}>
          <Summary plan={best} note={plan.data.note} />
          <ol className={classes.cards} aria-label="The best plan">
            {best.items.map((item) => (
              <Recommendation key={item.recommendation_id} item={item} />
            ))}
          </ol>
          <OtherPlans plans={plan.data.alternatives} />
        </div>
      )}
    </Stack>
  );
}

function Summary({ plan, note }: { plan: Plan; note: string }) {
  return (
    <section className={classes.planHead} aria-label="What the plan comes to">
      <Title order={2} size="h3">
        {counted(plan.items.length, "evening")}, {Math.round(Number(plan.hours))} hours of it
      </Title>
      <p className={`pd-display ${classes.planTotal}`}>{sayMoney(plan.total)}</p>
      <Text size="sm" c="dimmed">
        {inLocale(note)}
      </Text>
    </section>
  );
}
