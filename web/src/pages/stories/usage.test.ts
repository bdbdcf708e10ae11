import { expect, test } from "vitest";

import { sharesOf } from "./usage";

test("used and held share the bar", () => {
  expect(sharesOf({ used: 1, held: 1, limit: 4 })).toEqual({ used: 25, held: 25 });
});

test("a limit lowered below what was used is full, not more", () => {
  expect(sharesOf({ used: 9, held: 3, limit: 5 })).toEqual({ used: 100, held: 0 });
});

test("a plan without stories has an empty bar", () => {
  expect(sharesOf({ used: 0, held: 0, limit: 0 })).toEqual({ used: 0, held: 0 });
});
