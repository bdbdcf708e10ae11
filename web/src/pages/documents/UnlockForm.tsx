import { Button, Group, PasswordInput, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents } from "@/api/client";
import { counted } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";

import type { DocumentView } from "./status";
import { lendPassword } from "./usePagePicture";

const MOST_TRIES = 3;

/** Opens a locked PDF: the password is used for one reading and kept nowhere. */
export function UnlockForm({ document }: { document: DocumentView }) {
  const [password, setPassword] = useState("");
  const queries = useQueryClient();
  const unlock = useMutation({
    mutationFn: () =>
      data(
        documents.POST("/api/financial/documents/{document_id}/password", {
          params: { path: { document_id: document.id } },
          body: { password },
        }),
      ),
    onSuccess: () => lendPassword(queries, document.id, password),
    onSettled: () => {
      setPassword("");
      void queries.invalidateQueries({ queryKey: ["analysis", document.id] });
      return queries.invalidateQueries({ queryKey: ["documents"] });
    },
  });
  const left = document.password_attempts_left;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        unlock.mutate();
      }}
    >
      <Group align="flex-end" gap="xs" my={4} maw="30rem">
        <PasswordInput
          label="Password of this PDF"
          description="It opens the file for one reading; we never keep it."
          autoComplete="off"
          required
          flex="1 1 14rem"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={unlock.isPending}>
          Unlock
        </Button>
      </Group>
      {typeof left === "number" && left < MOST_TRIES && (
        <Text size="sm" role="alert" c="error">
          The last password did not open it. {counted(left, "try", "tries")} left.
        </Text>
      )}
      <ErrorNote error={unlock.error} />
    </form>
  );
}
