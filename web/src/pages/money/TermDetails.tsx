import { Text } from "@mantine/core";

import { counted } from "@/lib/words";
import { Figure } from "@/ui/Figure";

import classes from "./Money.module.css";
import { SourceList } from "./SourceList";
import type { Term } from "./waterfall";

const BASIS: Record<Term["basis"], string> = {
  documents: "proven by your documents",
  estimate: "an estimate",
  told: "as you told us",
  setting: "your setting",
};

/** How a figure was worked out: its formula, the parts of its sum, and the lines behind them. */
export function TermDetails({ term, terms }: { term: Term; terms: Term[] }) {
  const parts = terms.filter((part) => part.part_of === term.name);
  return (
    <div className={classes.details}>
      <Text size="sm" c="dimmed">
        {term.formula}, {BASIS[term.basis]}
      </Text>
      {parts.length === 0 && <SourceList sources={term.sources ?? []} />}
      {parts.map((part) => (
        <details key={part.name} className={classes.part}>
          <summary>
            <span>{part.label}</span> <Figure money={part.amount} />
          </summary>
          <Text size="sm" c="dimmed">
            {part.formula} · {counted(part.sources?.length ?? 0, "source")}
          </Text>
          <SourceList sources={part.sources ?? []} />
        </details>
      ))}
    </div>
  );
}
