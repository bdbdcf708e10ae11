import type { StreamEvent } from "@/api/eventStream";
import { Problem } from "@/api/problem";

/** A story as far as it has been told. */
export type Telling = {
  phase: "idle" | "asked" | "writing" | "done" | "refused" | "broken";
  title: string | null;
  text: string;
  error: Problem | null;
};

export const NOTHING_TOLD: Telling = { phase: "idle", title: null, text: "", error: null };

/** What one event makes of it. `at` counts characters, not UTF-16 units. */
export function hear(telling: Telling, { kind, data }: StreamEvent): Telling {
  switch (kind) {
    case "story":
      return { phase: "writing", title: string(data["title"]), text: telling.text, error: null };
    case "token":
      return { ...telling, text: spliced(telling.text, data) };
    case "done":
      return { ...telling, phase: "done", title: string(data["title"]) ?? telling.title };
    case "error":
      return broken(telling, data);
    default:
      return telling;
  }
}

/** Whether the last event came: nothing follows it, and nothing is to be waited for. */
export function hasEnded({ phase }: Telling): boolean {
  return phase === "done" || phase === "refused" || phase === "broken";
}

function spliced(text: string, data: Record<string, unknown>): string {
  const piece = string(data["text"]) ?? "";
  const at = data["at"];
  return typeof at === "number" ? [...text].slice(0, at).join("") + piece : text + piece;
}

function broken(telling: Telling, data: Record<string, unknown>): Telling {
  const code = string(data["code"]) ?? "internal";
  const help = string(data["help"]);
  const detail = [string(data["detail"]), help].filter(Boolean).join(" ");
  const error = new Problem(0, code === "story-blocked" ? "story-took-a-turn" : code, detail, data);
  // What moderation stopped is taken off the page; what broke off may stay to be read.
  if (data["retry"] === false) return { phase: "refused", title: null, text: "", error };
  return { ...telling, phase: "broken", error };
}

function string(value: unknown): string | null {
  return typeof value === "string" && value ? value : null;
}
