import { Button, Group } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";

import { chat, data } from "@/api/client";
import { once } from "@/api/http";
import { EmptyState } from "@/ui/EmptyState";
import { Refusal } from "@/ui/Paywall";

import classes from "./Assistant.module.css";
import { Composer } from "./Composer";
import { handOver } from "./firstMessage";

const OPENINGS = [
  "What can I do this weekend for under 30?",
  "How much do I have left for fun?",
  "Something gripping to watch on what I already pay for",
  "A board game for four that I can afford",
];

/** A conversation that has not begun: it is made by its first message. */
export function NewConversation() {
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: async (content: string) => {
      const session = await data(chat.POST("/api/chat/sessions", { body: {}, headers: once() }));
      handOver(session.session_id, content);
      return session.session_id;
    },
    onSuccess: (sessionId) => navigate({ to: "/assistant/$sessionId", params: { sessionId } }),
  });
  const say = (content: string) =>
    begin.mutateAsync(content).then(
      () => true,
      () => false,
    );
  return (
    <div className={classes.conversation}>
      <EmptyState title="Ask about an evening">
        The assistant knows your budget, what is left of it and what you like. It names prices, says
        what would be left, and never invents a number.
      </EmptyState>
      <Group justify="center" gap="xs" mb="md">
        {OPENINGS.map((opening) => (
          <Button
            key={opening}
            className={classes.opening}
            variant="default"
            size="xs"
            onClick={() => void say(opening)}
          >
            {opening}
          </Button>
        ))}
      </Group>
      <Refusal error={begin.error} />
      <Composer name="new" busy={begin.isPending} onSend={say} />
    </div>
  );
}
