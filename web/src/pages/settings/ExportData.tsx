import { Button, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";

import { authorizedFetch } from "@/api/http";
import { isoDay } from "@/lib/dates";
import { saveFile } from "@/lib/saveFile";
import { ErrorNote } from "@/ui/ErrorNote";

/** Take everything along: one file with all that is held, in every part of the product. */
export function ExportData() {
  const collect = useMutation({ mutationFn: downloadEverything });
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
        <Text role="status" size="sm">
          {collect.isSuccess && "Saved to your downloads."}
        </Text>
        <ErrorNote error={collect.error} retry={() => collect.mutate()} />
      </Stack>
    </section>
  );
}

/** The file is saved once it is whole: one that breaks off is an error, not a download. */
async function downloadEverything(): Promise<void> {
  const path = new URL("/api/auth/me/export", window.location.origin);
  const response = await authorizedFetch(new Request(path));
  const name = `penny-dreadful-${isoDay(new Date())}.json`;
  saveFile(name, await response.blob(), "application/json");
}
