import { Button } from "@mantine/core";

import { useSeen } from "./useOpinion";
import type { Item } from "./words";

/** I know it: it is not recommended again, until that is taken back. */
export function SeenButton({ item }: { item: Item }) {
  const seen = useSeen(item.item_id);
  const isSeen = seen.isError ? !seen.variables : (seen.variables ?? false);
  return (
    <Button
      size="compact-sm"
      variant={isSeen ? "light" : "subtle"}
      aria-pressed={isSeen}
      aria-label={`I know ${item.title}`}
      onClick={() => seen.mutate(!isSeen)}
    >
      {isSeen ? "Known" : "I know it"}
    </Button>
  );
}
