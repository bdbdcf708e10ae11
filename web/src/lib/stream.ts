import { EventSourceParserStream } from "eventsource-parser/stream";

import { OFFLINE, Problem } from "@/api/problem";

/** One server-sent event; events without an id (heartbeats) cannot be resumed after. */
export type StreamEvent = { id: number | null; kind: string; data: Record<string, unknown> };

/** Opens the stream after the event with this number; 0 is from the beginning. */
export type Opener = (after: number) => Promise<Response>;

const MOST_FAILURES = 6;

/** The events of one answer, until it closes. */
export async function* readEvents(response: Response): AsyncGenerator<StreamEvent> {
  if (!response.body) return;
  const reader = response.body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield {
        id: value.id ? Number(value.id) : null,
        kind: value.event ?? "message",
        data: JSON.parse(value.data || "{}") as Record<string, unknown>,
      };
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Every event until `done` or a final `error`, resumed after each loss of the connection. */
export async function* follow(
  open: Opener,
  wait: (milliseconds: number) => Promise<void> = pause,
): AsyncGenerator<StreamEvent> {
  let after = 0;
  for (let failures = 0; failures < MOST_FAILURES; failures += 1) {
    if (failures > 0) await wait(Math.min(500 * 2 ** failures, 8000));
    try {
      for await (const event of readEvents(await open(after))) {
        failures = 0;
        if (event.id !== null) after = event.id;
        const passing = event.kind === "error" && event.data["retry"] === true;
        if (passing) break;
        yield event;
        if (event.kind === "done" || event.kind === "error") return;
      }
    } catch (error) {
      if (isFinal(error)) throw error;
    }
  }
  throw OFFLINE;
}

/** A refusal stays one; a lost connection and a service that is away are worth another try. */
function isFinal(error: unknown): boolean {
  if (error instanceof DOMException && error.name === "AbortError") return true;
  return error instanceof Problem && error.status >= 400 && error.status < 502;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
