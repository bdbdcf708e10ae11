import { describe, expect, test } from "vitest";

import { eventsOf } from "@/api/eventStream";
import { OFFLINE, Problem } from "@/api/problem";

import { follow, type Opener, type StreamEvent } from "./stream";

const noWait = () => Promise.resolve();

function answer(...chunks: string[]): Response {
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(bytes.encode(chunk));
      controller.close();
    },
  });
  return new Response(body);
}

async function all(events: AsyncIterable<StreamEvent>): Promise<StreamEvent[]> {
  const seen: StreamEvent[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe("reading a stream", () => {
  test("joins events that are cut anywhere", async () => {
    const text = 'id: 1\nevent: token\ndata: {"text":"a lot"}\n\nevent: heartbeat\ndata: {}\n\n';
    const pieces = [...text];
    const events = await all(eventsOf(answer(...pieces).body as ReadableStream<Uint8Array>));
    expect(events).toEqual([
      { id: "1", kind: "token", data: { text: "a lot" } },
      { id: null, kind: "heartbeat", data: {} },
    ]);
  });
});

describe("following a reply", () => {
  const token = (id: number, text: string) =>
    `id: ${id}\nevent: token\ndata: ${JSON.stringify({ text })}\n\n`;
  const done = (id: number) => `id: ${id}\nevent: done\ndata: {}\n\n`;

  test("resumes after the last event it has, and loses and repeats none", async () => {
    const opened: number[] = [];
    const open: Opener = (after) => {
      opened.push(after);
      if (opened.length === 2) return Promise.reject(new TypeError("connection lost"));
      return Promise.resolve(
        after === 0
          ? answer(token(1, "Three "), token(2, "films"))
          : answer(token(3, "."), done(4)),
      );
    };
    const events = await all(follow(open, noWait));
    expect(opened).toEqual([0, 2, 2]);
    expect(events.map(({ data }) => data["text"] ?? "").join("")).toBe("Three films.");
  });

  test("comes back after an error that says so", async () => {
    const passing = 'event: error\ndata: {"code":"unavailable","retry":true}\n\n';
    const answers = [answer(token(1, "a"), passing), answer(done(2))];
    const events = await all(follow(() => Promise.resolve(answers.shift() as Response), noWait));
    expect(events.map(({ kind }) => kind)).toEqual(["token", "done"]);
  });

  test("ends with an error that is final", async () => {
    const broken = 'id: 2\nevent: error\ndata: {"code":"interrupted"}\n\n';
    const events = await all(follow(() => Promise.resolve(answer(token(1, "a"), broken)), noWait));
    expect(events.at(-1)?.data["code"]).toBe("interrupted");
  });

  test("does not repeat a refusal", async () => {
    const refused = new Problem(402, "payment-required", "Subscribe first.");
    await expect(all(follow(() => Promise.reject(refused), noWait))).rejects.toBe(refused);
  });

  test("gives up when nobody answers", async () => {
    const nobody = () => Promise.reject(new TypeError("failed to fetch"));
    await expect(all(follow(nobody, noWait))).rejects.toBe(OFFLINE);
  });
});
