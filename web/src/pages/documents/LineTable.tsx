import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";

import { sayDay } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";

import type { Analysis } from "./AnalysisPage";
import { CorrectLine } from "./CorrectLine";
import classes from "./Documents.module.css";
import { usePlace } from "./shownFigure";
import type { DocumentView } from "./status";

export type Line = NonNullable<Analysis["lines"]>[number];

const NOT_COUNTED: Partial<Record<Line["counting"], string>> = {
  repeated: "Counted once already, in another statement",
  pending: "Pending: counted when it is booked",
  unproven: "Not counted until the statement adds up",
  excluded: "Not counted",
};

export function LineTable({ document, lines }: { document: DocumentView; lines: Line[] }) {
  const [correcting, setCorrecting] = useState<Line | null>(null);
  return (
    <section aria-labelledby="lines">
      <Title order={2} size="h3" id="lines" mb="xs">
        Lines
      </Title>
      <div className="pd-scroll">
        <table className="pd-table">
          <thead>
            <tr>
              <th scope="col" className={classes.day}>
                Date
              </th>
              <th scope="col">What</th>
              <th scope="col" className="pd-number">
                Amount
              </th>
              <th scope="col">
                <span className="pd-hidden">Correct</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <LineRow key={line.id} line={line} onCorrect={() => setCorrecting(line)} />
            ))}
          </tbody>
        </table>
      </div>
      {correcting && (
        <CorrectLine document={document} line={correcting} close={() => setCorrecting(null)} />
      )}
    </section>
  );
}

function LineRow({ line, onCorrect }: { line: Line; onCorrect: () => void }) {
  const { isShown, handlers } = usePlace({ key: line.id, page: line.page, box: line.box });
  const note = NOT_COUNTED[line.counting];
  return (
    <tr
      className={classes.line}
      data-shown={isShown || undefined}
      onMouseEnter={handlers.onMouseEnter}
    >
      <td className={classes.day}>{sayDay(line.date)}</td>
      <td>
        <button type="button" className={classes.show} {...handlers}>
          {line.description}
        </button>
        <Text size="sm" c="dimmed">
          <span className={classes.dayInside}>{sayDay(line.date)} · </span>
          {line.category ? inWords(line.category) : "No category"}
          {line.corrected_by_user && " · corrected by you"}
          {note && ` · ${note}`}
        </Text>
      </td>
      <td className="pd-number">
        <Figure money={{ amount: line.amount, currency: line.currency ?? "USD" }} signed />
      </td>
      <td className="pd-number">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onCorrect}
          aria-label={`Correct ${line.description}`}
        >
          Correct
        </Button>
      </td>
    </tr>
  );
}
