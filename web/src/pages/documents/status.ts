import type { DocumentsSchema } from "@/api/client";
import { sayMoney } from "@/lib/money";
import { inWords } from "@/lib/words";
import type { Tone } from "@/ui/Mark";

export type DocumentView = DocumentsSchema["DocumentResponse"];

const STATES: Record<DocumentView["processing_status"], [Tone, string]> = {
  pending: ["plain", "Waiting"],
  processing: ["plain", "Being read"],
  completed: ["good", "Read"],
  needs_review: ["warn", "Needs your look"],
  failed: ["bad", "Not readable"],
};

/** The state of a document as a tone and a few words. */
export function stateOf(document: DocumentView): [Tone, string] {
  if (document.needs_password) return ["warn", "Locked"];
  if (document.reconciled && document.processing_status === "completed") return ["good", "Proven"];
  return STATES[document.processing_status];
}

/** Whether its state will change without anybody doing anything. */
export function isUnderWay(document: DocumentView): boolean {
  return document.processing_status === "pending" || document.processing_status === "processing";
}

/** Why it is not counted, with what the figures are out by where that is known. */
export function sayReason({ reason, difference, currency }: DocumentView): string {
  if (!reason || !difference || !currency) return reason?.text ?? "";
  const amount = difference.replace("-", "");
  return `${reason.text} They are ${sayMoney({ amount, currency })} apart.`;
}

const WARNINGS: Record<string, string> = {
  hidden_text: "Text that cannot be seen on the page was dropped and never read.",
  scanned: "A scan: its words were recognised from the picture.",
};

/** A warning in a sentence. */
export function sayWarning(warning: { code: string; detail: string }): string {
  return WARNINGS[warning.code] ?? (warning.detail || inWords(warning.code));
}
