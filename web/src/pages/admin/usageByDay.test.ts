import { expect, test } from "vitest";

import { usageByDay } from "./usageByDay";

test("a day's chat and stories stand beside each other, oldest day first", () => {
  expect(
    usageByDay([
      { day: "2026-11-21T00:00:00Z", kind: "story", tokens: 900 },
      { day: "2026-11-20T00:00:00Z", kind: "chat", tokens: 40 },
      { day: "2026-11-21T00:00:00Z", kind: "chat", tokens: 10 },
    ]),
  ).toEqual([
    { day: "2026-11-20", chat: 40, story: 0 },
    { day: "2026-11-21", chat: 10, story: 900 },
  ]);
});
