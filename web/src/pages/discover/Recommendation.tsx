import { Button } from "@mantine/core";

import { ErrorNote } from "@/ui/ErrorNote";

import { BoughtButton } from "./BoughtButton";
import { ItemCard } from "./ItemCard";
import { SaveButton } from "./SaveButton";
import { SeenButton } from "./SeenButton";
import { useAnswer } from "./useOpinion";
import type { Recommended } from "./words";

/** A recommendation and the answers to it. */
export function Recommendation({ item }: { item: Recommended }) {
  const answer = useAnswer(item.recommendation_id);
  const said = answer.data?.response;
  const opinions = [
    ["liked", "Like"],
    ["disliked", "Not for me"],
  ] as const;
  return (
    <ItemCard item={item} reasons={[item.taste_reason, item.budget_reason]}>
      <SaveButton item={item} />
      {opinions.map(([response, label]) => (
        <Button
          key={response}
          size="compact-sm"
          variant={said === response ? "light" : "subtle"}
          aria-pressed={said === response}
          aria-label={`${label}: ${item.title}`}
          onClick={() => answer.mutate(response)}
        >
          {label}
        </Button>
      ))}
      {item.free ? (
        <SeenButton item={item} />
      ) : (
        <BoughtButton
          item={item}
          recommendationId={item.recommendation_id}
          onBought={() => answer.mutate("purchased")}
        />
      )}
      <ErrorNote error={answer.error} />
    </ItemCard>
  );
}
