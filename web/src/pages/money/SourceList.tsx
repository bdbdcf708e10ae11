import { Button } from "@mantine/core";
import { useState } from "react";

import type { DocumentsSchema } from "@/api/client";
import { sayDay } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";
import { TextLink } from "@/ui/links";

import classes from "./Money.module.css";

type Source = DocumentsSchema["SourceResponse"];
const FIRST = 8;

/** The evidence of a figure; each piece opens on the page where it is printed. */
export function SourceList({ sources }: { sources: Source[] }) {
  const [all, setAll] = useState(false);
  if (sources.length === 0) return null;
  const shown = all ? sources : sources.slice(0, FIRST);
  return (
    <>
      <ul className={classes.sources}>
        {shown.map((source, index) => (
          <li key={source.line_id ?? `${source.kind} ${index}`}>
            <span>{source.on ? sayDay(source.on) : ""}</span>
            <SourceName source={source} />
            {source.amount ? <Figure money={source.amount} signed /> : <span />}
          </li>
        ))}
      </ul>
      {sources.length > shown.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          Show all {sources.length}
        </Button>
      )}
    </>
  );
}

function SourceName({ source }: { source: Source }) {
  const text = source.text || inWords(source.kind);
  if (!source.document_id) return <span>{text}</span>;
  return (
    <TextLink
      to="/documents/$documentId"
      params={{ documentId: source.document_id }}
      search={{ line: source.line_id ?? undefined }}
    >
      {text}
    </TextLink>
  );
}
