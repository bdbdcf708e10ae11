import { expect, test } from "vitest";

import { branched, continued, paragraphsOf } from "./sequel";

const TEXT =
  "# The Lamp\n\nIt went out.\n\n* * *\n\nNobody *saw* who did it.\n\n*This is a work of fiction.*";

test("the next part quotes how the last one ended and counts on", () => {
  expect(continued({ title: "The Lamp", text: TEXT })).toEqual({
    title: "The Lamp, part 2",
    prompt: "\n\nIt goes on from “The Lamp”, which ended: “It went out. Nobody saw who did it.”",
  });
  expect(continued({ title: "The Lamp, part 9", text: TEXT }).title).toBe("The Lamp, part 10");
});

test("a branch forgets what came after its paragraph", () => {
  const { title, prompt } = branched({ title: "The Lamp", text: TEXT }, 0);
  expect(title).toBe("");
  expect(prompt).toContain("As it was: “It went out.”");
  expect(prompt).not.toContain("Nobody");
});

test("a long story is quoted by its last whole sentences, and the idea stays sendable", () => {
  const text = Array.from({ length: 200 }, (_, n) => `Sentence ${n} was here.`).join(" ");
  const { prompt } = continued({ title: "x".repeat(100), text });
  expect(prompt.length).toBeLessThan(1000);
  expect(prompt).toMatch(/ended: “Sentence \d+ was here\./);
  expect(continued({ title: "x".repeat(100), text }).title).toHaveLength(100);
});

test("headings, rules and the notice are no paragraphs", () => {
  expect(paragraphsOf(TEXT)).toEqual(["It went out.", "Nobody *saw* who did it."]);
});
