import { expect, test } from "vitest";

import { safePath } from "./places";

test("goes back to one of our own pages", () => {
  expect(safePath("/stories?x=1")).toBe("/stories?x=1");
});

test.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", 7])(
  "never leaves the app by %s",
  (next) => {
    expect(safePath(next)).toBe("/money");
  },
);
