import { expect, test } from "vitest";

import { applied, type DocumentsPageData } from "./documentEvents";
import type { DocumentView } from "./status";

const aDocument = (id: string, processing_status: DocumentView["processing_status"]) =>
  ({ id, processing_status }) as DocumentView;
const told = (kind: string, data: object) => ({
  id: null,
  kind,
  data: data as Record<string, unknown>,
});
const page: DocumentsPageData = {
  items: [aDocument("b", "processing"), aDocument("a", "completed")],
  next_cursor: null,
};

test("a document that changed keeps its place", () => {
  const { items } = applied(page, told("document", aDocument("b", "completed")));
  expect(items.map(({ id, processing_status: state }) => [id, state])).toEqual([
    ["b", "completed"],
    ["a", "completed"],
  ]);
});

test("a document uploaded elsewhere comes first", () => {
  const { items } = applied(page, told("document", aDocument("c", "pending")));
  expect(items.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("a deleted document leaves, and a heartbeat changes nothing", () => {
  expect(applied(page, told("deleted", { id: "b" })).items.map(({ id }) => id)).toEqual(["a"]);
  expect(applied(page, told("heartbeat", {}))).toBe(page);
});
