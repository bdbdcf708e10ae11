import { Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";

import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { Refusal } from "@/ui/Paywall";

import classes from "./Assistant.module.css";
import { Composer } from "./Composer";
import { takeFirst } from "./firstMessage";
import { MessageView, ReplyView } from "./MessageView";
import { useConversation } from "./useConversation";

export function Conversation({ sessionId }: { sessionId: string }) {
  const { session, reply, asked, error, say, again, stop } = useConversation(sessionId);
  const [prefill, setPrefill] = useState<string | null>(null);
  const end = useFollowing(reply?.content.length ?? session.data?.messages.length ?? 0);

  useEffect(() => {
    // A page that is shown, hidden and shown again at once says it once.
    const timer = setTimeout(() => {
      const first = takeFirst(sessionId);
      if (first) void say(first);
    });
    return () => clearTimeout(timer);
  }, [sessionId, say]);

  if (session.error) return <ErrorNote error={session.error} retry={session.refetch} />;
  if (!session.data) return <Loading lines={8} />;
  const { messages, context_summary: summary, has_earlier: hasEarlier } = session.data;
  const told = messages.filter(({ status }) => status !== "streaming");
  const last = told.at(-1);
  // The question that is being asked appears at once, until the service has it.
  const pending = asked && !messages.some((m) => m.role === "user" && m.content === asked);
  return (
    <div className={classes.conversation}>
      <div className={classes.messages}>
        {(summary || hasEarlier) && <Summary summary={summary} />}
        {told.map((message) => (
          <MessageView
            key={message.message_id}
            message={message}
            onRetry={message === last && !reply ? () => void again(message.message_id) : undefined}
            onEdit={reply ? undefined : () => setPrefill(message.content)}
          />
        ))}
        {pending && <p className={classes.mine}>{asked}</p>}
        {reply && <ReplyView reply={reply} />}
        <Refusal error={error} />
        <div ref={end} />
      </div>
      <Composer
        name={sessionId}
        busy={reply !== null}
        onSend={say}
        onStop={() => void stop()}
        prefill={prefill}
      />
    </div>
  );
}

const NEAR_PX = 240;

/** Keeps the end in view while something is being written, unless the reader has scrolled away. */
function useFollowing(length: number) {
  const end = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    const place = end.current?.getBoundingClientRect();
    if (!place) return;
    const isNear = place.top < window.innerHeight + NEAR_PX;
    if (isNear || !wasShown.current) end.current?.scrollIntoView({ block: "nearest" });
    wasShown.current = true;
  }, [length]);
  return end;
}

function Summary({ summary }: { summary: string | null }) {
  return (
    <details className={classes.summary}>
      <summary>The earlier part of this conversation is summarised</summary>
      <Text size="sm">{summary ?? "Earlier messages are not shown here."}</Text>
    </details>
  );
}
