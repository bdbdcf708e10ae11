import { expect, test } from "vitest";

import { Problem } from "@/api/problem";

import { gatherEverything, PART_COUNT } from "./everything";

const missing = () => Promise.reject(new Problem(404, "not-found", "", {}));

function answering(answers: Record<string, unknown>) {
  return (path: string) => {
    const found = Object.entries(answers).find(([known]) => path === known);
    if (found) return Promise.resolve(found[1]);
    return path.includes("?limit=100") ? Promise.resolve({ items: [] }) : missing();
  };
}

test("lists are read to their last page, conversations to their first message", async () => {
  const all = await gatherEverything(
    () => undefined,
    answering({
      "/api/financial/purchases?limit=100": { items: [{ id: 1 }], next_cursor: "a b" },
      "/api/financial/purchases?limit=100&cursor=a%20b": { items: [{ id: 2 }], next_cursor: null },
      "/api/chat/sessions?limit=100": { items: [{ session_id: "s" }] },
      "/api/chat/sessions/s?limit=100": { messages: [{ message_id: "m2" }], has_earlier: true },
      "/api/chat/sessions/s?limit=100&before=m2": {
        messages: [{ message_id: "m1" }],
        has_earlier: false,
      },
    }),
  );
  expect(all["purchases"]).toEqual([{ id: 1 }, { id: 2 }]);
  expect(all["conversations"]).toEqual([
    { messages: [{ message_id: "m1" }, { message_id: "m2" }], has_earlier: false },
  ]);
});

test("what was never made is null, and every part is told as it comes", async () => {
  const told: number[] = [];
  const all = await gatherEverything((done) => told.push(done), answering({}));
  expect(all["story"]).toBeNull();
  expect(told.at(-1)).toBe(PART_COUNT);
});

test("a service that is away makes no file that looks whole", async () => {
  const away = () => Promise.reject(new Problem(503, "service-away", "", {}));
  await expect(gatherEverything(() => undefined, away)).rejects.toThrow();
});
