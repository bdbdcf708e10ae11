import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { chat, type ChatSchema, data } from "@/api/client";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { TextLink } from "@/ui/links";

import classes from "./Assistant.module.css";

type Learned = ChatSchema["LearnedResponse"];
type Memory = ChatSchema["MemoryResponse"];
const CORRECTIONS = { likes: "I do like it", dislikes: "I do not like it" };

/** What the assistant learned, from which words; it can be put right or forgotten for good. */
export function MemoryPanel() {
  const memory = useQuery({
    queryKey: ["memory"],
    queryFn: () => data(chat.GET("/api/chat/memory")),
  });
  if (memory.error) return <ErrorNote error={memory.error} retry={memory.refetch} />;
  if (!memory.data) return <Loading lines={4} />;
  const { preferences, unconfirmed_figures: figures } = memory.data;
  return (
    <Stack>
      {preferences.length === 0 && (
        <Text c="dimmed">Nothing yet. Say what you like or cannot stand, and it will be here.</Text>
      )}
      <ul className={classes.memory}>
        {preferences.map((one) => (
          <LearnedRow key={one.learned_id} learned={one} />
        ))}
      </ul>
      {figures.length > 0 && <Claims figures={figures} />}
    </Stack>
  );
}

function LearnedRow({ learned }: { learned: Learned }) {
  const { learned_id, kind, polarity, value, quote, session_id: sessionId } = learned;
  const queries = useQueryClient();
  const params = { path: { learned_id } };
  const onSuccess = () => queries.invalidateQueries({ queryKey: ["memory"] });
  const forget = useMutation({
    mutationFn: () => chat.DELETE("/api/chat/memory/{learned_id}", { params }),
    onSuccess,
  });
  const opposite = polarity === "likes" ? "dislikes" : "likes";
  const correct = useMutation({
    mutationFn: () =>
      chat.PATCH("/api/chat/memory/{learned_id}", { params, body: { polarity: opposite } }),
    onSuccess,
  });
  return (
    <li>
      <Text>
        {inWords(polarity)} <strong>{value}</strong>
      </Text>
      <Text size="sm" c="dimmed">
        You said:{" "}
        <TextLink to="/assistant/$sessionId" params={{ sessionId }}>
          “{quote}”
        </TextLink>
      </Text>
      <Group gap="xs" mt={4}>
        {kind !== "price_sensitivity" && (
          <Button
            size="compact-sm"
            variant="default"
            loading={correct.isPending}
            onClick={() => correct.mutate()}
            aria-label={`${CORRECTIONS[opposite]}: ${value}`}
          >
            {CORRECTIONS[opposite]}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          loading={forget.isPending}
          onClick={() => forget.mutate()}
          aria-label={`Forget ${polarity} ${value}`}
        >
          Forget it
        </Button>
      </Group>
      <ErrorNote error={forget.error ?? correct.error} />
    </li>
  );
}

function Claims({ figures }: { figures: Memory["unconfirmed_figures"] }) {
  return (
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
  );
}
