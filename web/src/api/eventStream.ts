import { EventSourceParserStream } from "eventsource-parser/stream";

/** One server-sent event with its data read. */
export type StreamEvent = { id: string | null; kind: string; data: Record<string, unknown> };

/** The events of a streamed answer, in order; ends when the server or the network does. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const events = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (!value.data) continue;
      yield {
        id: value.id ?? null,
        kind: value.event ?? "message",
        data: JSON.parse(value.data) as Record<string, unknown>,
      };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
