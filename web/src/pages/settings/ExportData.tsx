import { Button, Progress, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { isoDay } from "@/lib/dates";
import { saveFile } from "@/lib/saveFile";
import { ErrorNote } from "@/ui/ErrorNote";

import { gatherEverything, PART_COUNT } from "./everything";

/** Take everything along: one file with all that is held, in every part of the product. */
export function ExportData() {
  const [done, setDone] = useState(0);
  const collect = useMutation({
    mutationFn: () => gatherEverything(setDone),
    onMutate: () => setDone(0),
    onSuccess: (everything) => save(everything),
  });
  return (
    <section className="pd-sheet" aria-labelledby="export">
      <Stack align="flex-start">
        <div>
          <Title order={2} id="export" size="h3">
            Take your data along
          </Title>
          <Text size="sm" c="dimmed">
            One JSON file: account, documents with every line, budget, conversations, what was
            learned, recommendations, story, payments. The PDFs themselves are on their own pages.
          </Text>
        </div>
        <Button variant="default" loading={collect.isPending} onClick={() => collect.mutate()}>
          Download everything
        </Button>
        {collect.isPending && (
          <Progress w="100%" value={(100 * done) / PART_COUNT} aria-label="Collecting your data" />
        )}
        <Text role="status" size="sm">
          {collect.isSuccess && "Saved to your downloads."}
        </Text>
        <ErrorNote error={collect.error} retry={() => collect.mutate()} />
      </Stack>
    </section>
  );
}

function save(everything: Record<string, unknown>): void {
  const name = `penny-dreadful-${isoDay(new Date())}.json`;
  saveFile(name, JSON.stringify(everything, null, 2), "application/json");
}
