import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { data, documents } from "@/api/client";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";

import type { DocumentView } from "./status";

const CHECKED_BY_EYE = ["receipt", "pay_stub"];

/** A receipt or pay stub that prints nothing to prove it by counts once a person has checked it. */
export function ConfirmDocument({ document }: { document: DocumentView }) {
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () =>
      data(
        documents.POST("/api/financial/documents/{document_id}/confirm", {
          params: { path: { document_id: document.id } },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["analysis", document.id] });
      await queries.invalidateQueries({ queryKey: ["documents"] });
      figuresMayChange();
    },
  });
  const { processing_status: status, document_type: type, needs_password: isLocked } = document;
  if (status !== "needs_review" || isLocked || !CHECKED_BY_EYE.includes(type ?? "")) return null;
  return (
    <Group gap="sm" mt="xs">
      <Text size="sm" flex="1 1 14rem">
        Compare the figures with the page. When they are right, say so, and they count.
      </Text>
      <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
        I checked it
      </Button>
      <ErrorNote error={confirm.error} />
    </Group>
  );
}
