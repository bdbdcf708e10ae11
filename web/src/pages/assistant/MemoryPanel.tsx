import { CloseButton, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { chat, data } from "@/api/client";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { TextLink } from "@/ui/links";

/** What the assistant learned, from which words; anything can be forgotten for good. */
export function MemoryPanel() {
  const queries = useQueryClient();
  const memory = useQuery({
    queryKey: ["memory"],
    queryFn: () => data(chat.GET("/api/chat/memory")),
  });
  const forget = useMutation({
    mutationFn: (learned_id: string) =>
      chat.DELETE("/api/chat/memory/{learned_id}", { params: { path: { learned_id } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["memory"] }),
  });
  if (!memory.data)
    return memory.error ? <ErrorNote error={memory.error} /> : <Loading lines={4} />;
  const { preferences, unconfirmed_figures: figures } = memory.data;
  return (
    <Stack>
      {preferences.length === 0 && (
        <Text c="dimmed">Nothing yet. Say what you like or cannot stand, and it will be here.</Text>
      )}
      {preferences.map((one) => (
        <Group key={one.learned_id} justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text>
              {inWords(one.polarity)} {one.value}
            </Text>
            <Text size="sm" c="dimmed">
              You said:{" "}
              <TextLink to="/assistant/$sessionId" params={{ sessionId: one.session_id }}>
                “{one.quote}”
              </TextLink>
            </Text>
          </div>
          <CloseButton
            aria-label={`Forget ${one.polarity} ${one.value}`}
            onClick={() => forget.mutate(one.learned_id)}
          />
        </Group>
      ))}
      <ErrorNote error={forget.error} />
      {figures.length > 0 && (
        <>
          <Title order={3} size="h4">
            Figures you mentioned
          </Title>
          <Text size="sm" c="dimmed">
            They change no budget until a document shows them, or you enter them in Settings.
          </Text>
          {figures.flatMap((one) =>
            one.extracted_financial_info.map((claim) => (
              <Text key={one.message_id + claim.kind}>
                {inWords(claim.kind)}: {claim.amount} (“{claim.quote}”)
              </Text>
            )),
          )}
        </>
      )}
    </Stack>
  );
}
