import { beforeEach, expect, test } from "vitest";

import { keepAsked, keepDraft, readAsked, readDraft } from "./draft";

beforeEach(() => sessionStorage.clear());

test("what was typed comes back after the payment page", () => {
  keepDraft({ prompt: "A lighthouse keeper", title: "" });
  expect(readDraft()).toEqual({ prompt: "A lighthouse keeper", title: "" });
});

test("an emptied draft is gone", () => {
  keepDraft({ prompt: "A", title: "" });
  keepDraft({ prompt: "", title: "" });
  expect(sessionStorage.length).toBe(0);
});

test("a store somebody meddled with counts as empty", () => {
  sessionStorage.setItem("penny.story-draft", "[1,");
  sessionStorage.setItem("penny.story-asked", '{"prompt":7}');
  expect(readDraft()).toEqual({ prompt: "", title: "" });
  expect(readAsked()).toBeNull();
});

test("a story that was asked for is joined again by its key", () => {
  keepAsked({ prompt: "A", title: "B", key: "k" });
  expect(readAsked()).toEqual({ prompt: "A", title: "B", key: "k" });
  keepAsked(null);
  expect(readAsked()).toBeNull();
});
