import { BoughtButton } from "./BoughtButton";
import { ItemCard } from "./ItemCard";
import { SaveButton } from "./SaveButton";
import { SeenButton } from "./SeenButton";
import type { Item } from "./words";

/** An item that was found, not recommended: nothing here claims that it suits me. */
export function FoundItem({ item }: { item: Item }) {
  return (
    <ItemCard item={item} reasons={[item.budget_reason]}>
      <SaveButton item={item} />
      <SeenButton item={item} />
      {!item.free && <BoughtButton item={item} />}
    </ItemCard>
  );
}
