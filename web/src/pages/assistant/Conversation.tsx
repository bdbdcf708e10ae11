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
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const first = takeFirst(sessionId);
    if (first) void say(first);
  }, [sessionId, say]);

  const length = reply?.content.length ?? session.data?.messages.length ?? 0;
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [length]);

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

function Summary({ summary }: { summary: string | null }) {
  return (
    <details className={classes.summary}>
      <summary>The earlier part of this conversation is summarised</summary>
      <Text size="sm">{summary ?? "Earlier messages are not shown here."}</Text>
    </details>
  );
}
