import { Button, MultiSelect, Slider, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, data } from "@/api/client";
import { useAccount } from "@/auth/useSession";
import { inLocale, sayMoney } from "@/lib/money";
import { useBudget } from "@/shell/useBudget";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";

import classes from "./Discover.module.css";
import { MoodChips } from "./MoodChips";
import { topOf } from "./price";
import { Recommendation } from "./Recommendation";
import { type ItemType, kindChoices } from "./words";

type Wish = { price: number | null; mood: string[]; type: ItemType[] };

/** What fits my money and my taste now. */
export function ForYou() {
  const [wish, setWish] = useState<Wish>({ price: null, mood: [], type: [] });
  const [asked] = useDebouncedValue(wish, 300);
  const answer = useQuery({
    queryKey: ["recommendations", asked],
    queryFn: () =>
      data(
        catalog.GET("/api/entertainment/recommendations", {
          params: {
            query: { max_price: asked.price, mood: asked.mood, type: asked.type, limit: 12 },
          },
        }),
      ),
    placeholderData: keepPreviousData,
    // An answer changes the next list; the one that is being looked at stays where it is.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  return (
    <>
      <WishForm wish={wish} change={(part) => setWish({ ...wish, ...part })} />
      <ErrorNote error={answer.error} retry={answer.refetch} />
      <Text role="status" mb="sm" mih="1.55rem">
        {answer.data && sayBudget(answer.data)}
      </Text>
      {answer.isPending && <Loading lines={9} />}
      {answer.data?.items.length === 0 && (
        <EmptyState title="Nothing fits just now">
          {inLocale(
            answer.data.note ??
              "Move the price up, leave a mood out, or look for things that are free.",
          )}
        </EmptyState>
      )}
      <ul className={classes.cards} aria-busy={answer.isFetching}>
        {answer.data?.items.map((item) => (
          <Recommendation key={item.recommendation_id} item={item} />
        ))}
      </ul>
      {answer.data && answer.data.items.length > 0 && (
        <Button
          mt="md"
          variant="default"
          loading={answer.isFetching}
          onClick={() => void answer.refetch()}
        >
          Other ideas, after what I said
        </Button>
      )}
    </>
  );
}

function WishForm({ wish, change }: { wish: Wish; change: (part: Partial<Wish>) => void }) {
  const budget = useBudget();
  const account = useAccount();
  const currency = budget.data?.currency ?? account.data?.currency ?? "AUD";
  const top = topOf(budget.data?.remaining?.amount);
  const price = Math.min(wish.price ?? top, top);
  const said =
    wish.price === null ? "anything I can afford" : sayMoney({ amount: price, currency });
  return (
    <>
      <div className={classes.filters}>
        <div className={classes.slider}>
          <Text size="sm" fw={500} id="price-label">
            At most: <span className="pd-figure">{said}</span>
          </Text>
          <Slider
            min={0}
            max={top}
            value={price}
            onChange={(value) => change({ price: value === top ? null : value })}
            label={null}
            thumbLabel={`Highest price in ${currency}`}
            my="xs"
          />
        </div>
        <MultiSelect
          label="What"
          placeholder={wish.type.length ? undefined : "Anything"}
          data={kindChoices}
          value={wish.type}
          onChange={(type) => change({ type: type as ItemType[] })}
          clearable
        />
      </div>
      <MoodChips mood={wish.mood} onChange={(mood) => change({ mood })} />
      <div style={{ height: "1rem" }} />
    </>
  );
}

type Answer = {
  note: string | null;
  budget: { known: boolean; remaining: string | null; currency: string };
};

function sayBudget({ note, budget: { known, remaining, currency } }: Answer): string {
  if (note) return note;
  if (!known || remaining === null) {
    return "Your budget is not known yet: upload a statement and prices are weighed against it.";
  }
  return `${sayMoney({ amount: remaining, currency })} left this month; everything here fits.`;
}
