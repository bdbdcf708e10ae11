import { expect, test } from "vitest";

import { rowsOf } from "./importRows";
import { BLANK, changesOf } from "./itemForm";

test("only what was typed otherwise is sent, and emptied facts are taken out", () => {
  const before = { ...BLANK, title: "Catan", platform: "Shop", genres: "strategy" };
  const after = { ...before, platform: " ", genres: "strategy, family", year: "1995" };
  expect(changesOf(before, after)).toEqual({
    platform: null,
    genres: ["strategy", "family"],
    year: 1995,
  });
});

test("a price is exact text and takes its currency along; a currency alone says nothing", () => {
  expect(changesOf(BLANK, { ...BLANK, price: "69.99" })).toEqual({
    price: "69.99",
    currency: "AUD",
  });
  expect(changesOf(BLANK, { ...BLANK, currency: "USD" })).toEqual({});
});

test("CSV cells may hold commas and quotes, lists and nothing", () => {
  const csv =
    'slug,title,genres,price,platform\ncatan,"Catan, 5th ""edition""",strategy; family,69.99,\n';
  expect(rowsOf("items.CSV", csv)).toEqual([
    {
      slug: "catan",
      title: 'Catan, 5th "edition"',
      genres: ["strategy", "family"],
      price: "69.99",
    },
  ]);
});

test("JSON is a list of items, or one named rows", () => {
  expect(rowsOf("a.json", '[{"slug":"a"}]')).toEqual([{ slug: "a" }]);
  expect(rowsOf("a.json", '{"rows":[{"slug":"a"}]}')).toEqual([{ slug: "a" }]);
});

test.each([
  ["a.json", "{"],
  ["a.json", '{"items":1}'],
  ["a.json", "null"],
  ["a.csv", "title\nCatan"],
  ["a.csv", ""],
  ["a.csv", 'slug,title\ncatan,"open'],
])("%s that cannot be read (%s) is refused with words", (name, text) => {
  expect(() => rowsOf(name, text)).toThrow(Error);
});
