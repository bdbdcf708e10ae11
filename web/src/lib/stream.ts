import { eventsOf, type StreamEvent } from "@/api/eventStream";
import { OFFLINE, Problem } from "@/api/problem";

export type { StreamEvent };

/** Opens the stream after the event with this number; 0 is from the beginning. */
export type Opener = (after: number) => Promise<Response>;

const MOST_FAILURES = 6;

/** Every event until `done` or a final `error`, resumed after each loss of the connection. */
export async function* follow(
  open: Opener,
  wait: (milliseconds: number) => Promise<void> = pause,
): AsyncGenerator<StreamEvent> {
  let after = 0;
  for (let failures = 0; failures < MOST_FAILURES; failures += 1) {
    if (failures > 0) await wait(Math.min(500 * 2 ** failures, 8000));
    try {
      for await (const event of eventsOf(await bodyOf(open(after)))) {
        failures = 0;
        // Heartbeats have no id: nothing can be resumed after them.
        if (event.id) after = Number(event.id);
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

async function bodyOf(answer: Promise<Response>): Promise<ReadableStream<Uint8Array>> {
  const { body } = await answer;
  if (!body) throw OFFLINE;
  return body;
}

/** A refusal stays one; a lost connection and a service that is away are worth another try. */
function isFinal(error: unknown): boolean {
  if (error instanceof DOMException && error.name === "AbortError") return true;
  return error instanceof Problem && error.status >= 400 && error.status < 502;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
