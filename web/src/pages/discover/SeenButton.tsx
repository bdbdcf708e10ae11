import { Button } from "@mantine/core";

import { useSeen } from "./useOpinion";
import type { Item } from "./words";

/** I know it: it is not recommended again. */
export function SeenButton({ item }: { item: Item }) {
  const seen = useSeen(item.item_id);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      disabled={seen.isSuccess}
      aria-label={`I know ${item.title}`}
      onClick={() => seen.mutate()}
    >
      {seen.isSuccess ? "Noted" : "I know it"}
    </Button>
  );
}
