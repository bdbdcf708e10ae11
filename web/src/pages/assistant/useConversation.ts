import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { chat } from "@/api/client";
import type { StreamEvent } from "@/lib/stream";

import { after, EMPTY, readSession, type Reply, resume, retry, send } from "./conversation";

/** One conversation: what was said, the reply being written, and what went wrong. */
export function useConversation(sessionId: string) {
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: ["session", sessionId],
    queryFn: () => readSession(sessionId),
    // Its last event may come a moment before the service has written the reply down.
    refetchInterval: ({ state }) =>
      state.data?.messages.some(({ status }) => status === "streaming") ? 2000 : false,
  });
  const [reply, setReply] = useState<Reply | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);

  const watch = useCallback(
    async (start: (signal: AbortSignal) => AsyncGenerator<StreamEvent>) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setReply(EMPTY);
      setError(null);
      try {
        for await (const event of start(own.signal)) {
          if (own.signal.aborted) return true;
          setReply((before) => after(before ?? EMPTY, event));
        }
      } catch (problem) {
        if (own.signal.aborted) return true;
        setError(problem);
        return false;
      } finally {
        if (running.current === own) {
          running.current = null;
          await queries.invalidateQueries({ queryKey: ["session", sessionId] });
          void queries.invalidateQueries({ queryKey: ["sessions"] });
          void queries.invalidateQueries({ queryKey: ["memory"] });
          setReply(null);
          setAsked(null);
        }
      }
      return true;
    },
    [queries, sessionId],
  );

  useEffect(() => () => running.current?.abort(), [sessionId]);

  // A reload, or another tab, finds a reply that is still being written: go on reading it.
  const open = session.data?.messages.find(({ status }) => status === "streaming")?.message_id;
  useEffect(() => {
    if (open && !running.current) {
      void watch((signal) => resume(sessionId, open, signal));
    }
  }, [open, sessionId, watch]);

  const say = useCallback(
    (content: string) => {
      setAsked(content);
      return watch((signal) => send(sessionId, content, signal));
    },
    [sessionId, watch],
  );
  const again = (messageId: string) => watch((signal) => retry(sessionId, messageId, signal));
  const stop = async () => {
    const messageId = reply?.messageId;
    if (!messageId) return;
    await chat.POST("/api/chat/sessions/{session_id}/messages/{message_id}/stop", {
      params: { path: { session_id: sessionId, message_id: messageId } },
    });
  };
  return { session, reply, asked, error, say, again, stop };
}
