import { expect, test } from "vitest";

import { changedLimits, type Limit } from "./changedLimits";

const limit = (metric: Limit["metric"], amount: number): Limit => ({
  plan: "story",
  metric,
  amount,
  updated_at: null,
  updated_by: null,
});
const limits = [limit("stories_per_day", 5), limit("messages_per_day", 300)];

test("only what was changed is sent", () => {
  expect(
    changedLimits(limits, { "story/stories_per_day": "7", "story/messages_per_day": "300" }),
  ).toEqual([{ plan: "story", metric: "stories_per_day", amount: 7 }]);
});

test("nought is a limit, an empty field is none", () => {
  expect(changedLimits(limits, { "story/stories_per_day": "0" })[0]?.amount).toBe(0);
  expect(changedLimits(limits, { "story/stories_per_day": "" })).toEqual([]);
  expect(changedLimits(limits, { "story/stories_per_day": "-1" })).toEqual([]);
});
