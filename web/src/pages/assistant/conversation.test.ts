import { expect, test } from "vitest";

import type { StreamEvent } from "@/lib/stream";

import { after, EMPTY } from "./conversation";

const event = (kind: string, data: Record<string, unknown>, id = "1"): StreamEvent => ({
  id,
  kind,
  data,
});

test("tokens make the reply", () => {
  const events = [
    event("message", { message_id: "m", content: "" }),
    event("token", { text: "Try " }),
    event("token", { text: "this." }),
  ];
  expect(events.reduce(after, EMPTY)).toMatchObject({ messageId: "m", content: "Try this." });
});

test("a message event starts the reply over", () => {
  const before = { ...EMPTY, content: "half a sen", cards: [] };
  expect(after(before, event("message", { message_id: "m", content: "Whole." })).content).toBe(
    "Whole.",
  );
});

test("an item has one card, however often it is sent", () => {
  const card = event("card", { item_id: "i", title: "Coffee" });
  expect([card, card].reduce(after, EMPTY).cards).toHaveLength(1);
});

test("heartbeats change nothing", () => {
  expect(after(EMPTY, event("heartbeat", {}))).toBe(EMPTY);
});
