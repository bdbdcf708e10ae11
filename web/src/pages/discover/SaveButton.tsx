import { Button } from "@mantine/core";
import { useState } from "react";

import { useSave } from "./useOpinion";
import type { Item } from "./words";

/** On my list or not; shown at once, taken back when it did not work. */
export function SaveButton({ item }: { item: Item }) {
  const [saved, setSaved] = useState(item.saved);
  const save = useSave(item.item_id);
  return (
    <Button
      size="compact-sm"
      variant={saved ? "light" : "subtle"}
      aria-pressed={saved}
      aria-label={`Save ${item.title}`}
      onClick={() => {
        setSaved(!saved);
        save.mutate(!saved, { onError: () => setSaved(saved) });
      }}
    >
      {saved ? "Saved" : "Save"}
    </Button>
  );
}
