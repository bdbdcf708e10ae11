import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { eventsOf, type StreamEvent } from "@/api/eventStream";
import { authorizedFetch } from "@/api/http";

import { applied, type DocumentsPageData } from "./documentEvents";

const ADDRESS = "/api/financial/documents/events";
const LONGEST_WAIT_MS = 15_000;

/** Keeps the list of documents as the service tells it; whether it is being told just now. */
export function useDocumentEvents(): boolean {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    void listen(queries, leaving.signal, setLive);
    return () => leaving.abort();
  }, [queries]);
  return isLive;
}

/** Listen until the page is left; after a loss, come back a little later each time. */
async function listen(
  queries: QueryClient,
  signal: AbortSignal,
  setLive: (isLive: boolean) => void,
): Promise<void> {
  for (let losses = 0; !signal.aborted; losses += 1) {
    try {
      const response = await authorizedFetch(
        new Request(new URL(ADDRESS, window.location.origin), { signal }),
      );
      if (!response.body) return;
      for await (const event of eventsOf(response.body)) {
        losses = 0;
        setLive(true);
        take(queries, event);
      }
    } catch {
      // A lost connection is no news: the list itself says when the service is away.
    }
    if (signal.aborted) return;
    setLive(false);
    await pause(Math.min(500 * 2 ** losses, LONGEST_WAIT_MS), signal);
  }
}

function take(queries: QueryClient, event: StreamEvent): void {
  if (event.kind === "ready") {
    void queries.invalidateQueries({ queryKey: ["documents"], exact: true });
    return;
  }
  queries.setQueryData<DocumentsPageData>(["documents"], (page) => page && applied(page, event));
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
