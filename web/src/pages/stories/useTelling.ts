import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";

import { chat } from "@/api/client";
import { eventsOf } from "@/api/eventStream";
import { OFFLINE, Problem } from "@/api/problem";

import { type Asked, type Draft, keepAsked, keepDraft, readAsked } from "./draft";
import { hasEnded, hear, NOTHING_TOLD, type Telling } from "./telling";

const TRIES = 6;
const WAIT_MS = 1500;

/** Ask for a story and follow it; a lost connection and a reload join it where it is. */
export function useTelling() {
  const [telling, setTelling] = useState<Telling>(NOTHING_TOLD);
  const stop = useRef<AbortController | null>(null);
  const queries = useQueryClient();

  const follow = useCallback(
    async (asked: Asked) => {
      stop.current?.abort();
      const { signal } = (stop.current = new AbortController());
      keepAsked(asked);
      setTelling({ ...NOTHING_TOLD, phase: "asked" });
      const ended = await toldToTheEnd(asked, signal, (now) => {
        setTelling(now);
        // What it holds is shown from its first word on.
        if (!now.text) void queries.invalidateQueries({ queryKey: ["usage"] });
      });
      if (signal.aborted) return;
      keepAsked(null);
      setTelling(ended);
      void queries.invalidateQueries({ queryKey: ["usage"] });
      if (ended.phase !== "done") return;
      keepDraft({ prompt: "", title: "" });
      void queries.invalidateQueries({ queryKey: ["latest-story"] });
    },
    [queries],
  );

  useEffect(() => {
    const asked = readAsked();
    // Joining what this tab asked for before it was reloaded starts a stream: that is its purpose.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    if (asked) void follow(asked);
    return () => stop.current?.abort();
  }, [follow]);

  const ask = useCallback(
    (draft: Draft) => follow({ ...draft, key: crypto.randomUUID() }),
    [follow],
  );
  return { telling, ask };
}

async function toldToTheEnd(
  asked: Asked,
  signal: AbortSignal,
  show: (telling: Telling) => void,
): Promise<Telling> {
  let telling: Telling = { ...NOTHING_TOLD, phase: "asked" };
  for (let attempt = 0; attempt < TRIES && !signal.aborted; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    try {
      for await (const event of eventsOf(await request(asked, signal))) {
        telling = hear(telling, event);
        show(telling);
        attempt = 0;
        if (hasEnded(telling)) return telling;
      }
    } catch (error) {
      if (signal.aborted) break;
      // A refusal is an answer; only a connection that broke is worth another try.
      if (error instanceof Problem && error.status > 0) {
        return { ...telling, phase: "refused", error };
      }
    }
  }
  return { ...telling, phase: "broken", error: OFFLINE };
}

async function request(asked: Asked, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { response } = await chat.POST("/api/stories", {
    params: { header: { "idempotency-key": asked.key } },
    body: { prompt: asked.prompt, title: asked.title || null },
    parseAs: "stream",
    signal,
  });
  if (!response.body) throw OFFLINE;
  return response.body;
}
