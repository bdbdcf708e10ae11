import { Button, Group, Popover, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { documents } from "@/api/client";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";

import type { DocumentView } from "./status";

/** Deleting takes the lines out of the budget, so it is asked once more. */
export function DeleteDocument({ document }: { document: DocumentView }) {
  const [asking, setAsking] = useState(false);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      documents.DELETE("/api/financial/documents/{document_id}", {
        params: { path: { document_id: document.id } },
      }),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ["documents"] });
      figuresMayChange();
    },
  });
  return (
    <Popover opened={asking} onChange={setAsking} trapFocus withArrow width={260}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => setAsking(true)}
          aria-label={`Delete ${document.file_name}`}
        >
          Delete
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">The file and its lines are deleted and leave your budget.</Text>
          <ErrorNote error={remove.error} />
          <Group gap="xs">
            <Button size="xs" loading={remove.isPending} onClick={() => remove.mutate()}>
              Delete for good
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
