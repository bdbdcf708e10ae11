import { Button, PasswordInput, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Problem } from "@/api/problem";
import { ErrorNote } from "@/ui/ErrorNote";

import { lendPassword } from "./usePagePicture";

type Props = { documentId: string; error: unknown; isOpening: boolean };

/** The pages of a locked PDF are drawn for its password, each time; no open copy is kept. */
export function OpenPages({ documentId, error, isOpening }: Props) {
  const [password, setPassword] = useState("");
  const queries = useQueryClient();
  const wasWrong = error instanceof Problem && error.code === "wrong-password";
  return (
    <form
      className="pd-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        lendPassword(queries, documentId, password);
        void queries.invalidateQueries({ queryKey: ["page", documentId] });
      }}
    >
      <Stack align="stretch" gap="sm">
        <Text>
          What was read is here. The pages themselves stay locked: the password opens them for a few
          minutes, in this tab only.
        </Text>
        <PasswordInput
          label="Password of this PDF"
          autoComplete="off"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {wasWrong && !isOpening && <ErrorNote error={error} />}
        <Button type="submit" variant="default" loading={isOpening} style={{ alignSelf: "start" }}>
          Show the pages
        </Button>
      </Stack>
    </form>
  );
}
