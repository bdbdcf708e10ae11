import type { StreamEvent } from "@/api/eventStream";

import type { DocumentView } from "./status";

export type DocumentsPageData = { items: DocumentView[]; next_cursor?: string | null };

/** The list after one more event; an event carries a document's newest state, never a difference. */
export function applied(page: DocumentsPageData, event: StreamEvent): DocumentsPageData {
  if (event.kind === "deleted") {
    return { ...page, items: page.items.filter(({ id }) => id !== event.data["id"]) };
  }
  if (event.kind !== "document") return page;
  const changed = event.data as unknown as DocumentView;
  const isKnown = page.items.some(({ id }) => id === changed.id);
  if (!isKnown) return { ...page, items: [changed, ...page.items] };
  return { ...page, items: page.items.map((one) => (one.id === changed.id ? changed : one)) };
}
