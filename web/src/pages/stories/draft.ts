/** What somebody typed for a story, kept through a reload and a visit to the payment page. */
export type Draft = { prompt: string; title: string };

/** A story that was asked for: its key joins it again after a reload. */
export type Asked = Draft & { key: string };

const DRAFT = "penny.story-draft";
const ASKED = "penny.story-asked";
const EMPTY: Draft = { prompt: "", title: "" };

export function readDraft(): Draft {
  const { prompt, title } = { ...EMPTY, ...stored(DRAFT) };
  return { prompt: String(prompt), title: String(title) };
}

export function keepDraft(draft: Draft): void {
  if (draft.prompt || draft.title) sessionStorage.setItem(DRAFT, JSON.stringify(draft));
  else sessionStorage.removeItem(DRAFT);
}

/** The story that was being written when this tab was last seen. */
export function readAsked(): Asked | null {
  const { prompt, title, key } = stored(ASKED);
  if (typeof prompt !== "string" || typeof key !== "string") return null;
  return { prompt, title: typeof title === "string" ? title : "", key };
}

export function keepAsked(asked: Asked | null): void {
  if (asked) sessionStorage.setItem(ASKED, JSON.stringify(asked));
  else sessionStorage.removeItem(ASKED);
}

function stored(key: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
