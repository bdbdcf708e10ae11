import type { ReactNode } from "react";

import classes from "./Mark.module.css";

export type Tone = "plain" | "good" | "warn" | "bad";
const SIGNS: Record<Tone, string> = { plain: "", good: "✓ ", warn: "! ", bad: "✕ " };

/** A short state in words, with a sign, so that it never rests on colour alone. */
export function Mark({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {children}
    </span>
  );
}
