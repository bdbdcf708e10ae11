import { Button } from "@mantine/core";

import { BoughtButton } from "./BoughtButton";
import { ItemCard } from "./ItemCard";
import { SaveButton } from "./SaveButton";
import { useSeen } from "./useOpinion";
import type { Item } from "./words";

/** An item that was found, not recommended: nothing here claims that it suits me. */
export function FoundItem({ item }: { item: Item }) {
  const seen = useSeen(item.item_id);
  return (
    <ItemCard item={item} reasons={[item.budget_reason]}>
      <SaveButton item={item} />
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={seen.isSuccess}
        aria-label={`I know ${item.title}`}
        onClick={() => seen.mutate()}
      >
        {seen.isSuccess ? "Noted" : "I know it"}
      </Button>
      <BoughtButton item={item} />
    </ItemCard>
  );
}
