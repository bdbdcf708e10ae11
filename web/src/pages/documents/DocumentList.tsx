import { Text } from "@mantine/core";

import { sayDay } from "@/lib/dates";
import { counted, inWords, saySize } from "@/lib/words";
import { TextLink } from "@/ui/links";
import { Mark } from "@/ui/Mark";

import { DeleteDocument } from "./DeleteDocument";
import classes from "./Documents.module.css";
import { type DocumentView, isUnderWay, sayReason, sayWarning, stateOf } from "./status";
import { UnlockForm } from "./UnlockForm";

export function DocumentList({ items }: { items: DocumentView[] }) {
  return (
    <ul className={classes.list} aria-label="Documents">
      {items.map((document) => (
        <DocumentRow key={document.id} document={document} />
      ))}
    </ul>
  );
}

function DocumentRow({ document }: { document: DocumentView }) {
  const [tone, state] = stateOf(document);
  const readable =
    !document.needs_password && ["completed", "needs_review"].includes(document.processing_status);
  return (
    <li className={classes.row} data-testid={`document-${document.file_name}`}>
      <div className={classes.name}>
        {readable ? (
          <TextLink to="/documents/$documentId" params={{ documentId: document.id }}>
            {document.file_name}
          </TextLink>
        ) : (
          <span>{document.file_name}</span>
        )}
        <Text size="sm" c="dimmed">
          {describe(document)}
        </Text>
        <Details document={document} />
      </div>
      <Mark tone={tone}>{state}</Mark>
      <DeleteDocument document={document} />
    </li>
  );
}

function Details({ document }: { document: DocumentView }) {
  return (
    <>
      {isUnderWay(document) && document.progress && (
        <Text size="sm">
          Page {document.progress.pages_done} of {document.progress.pages_total}
        </Text>
      )}
      {document.needs_password ? (
        <UnlockForm document={document} />
      ) : (
        document.reason && <Text size="sm">{sayReason(document)}</Text>
      )}
      {document.warnings?.map((warning) => (
        <Text key={warning.code} size="sm">
          {sayWarning(warning)}
        </Text>
      ))}
    </>
  );
}

function describe(document: DocumentView): string {
  const { document_type: type, period_start: from, period_end: to, line_count: lines } = document;
  return [
    type && inWords(type),
    from && to && (from === to ? sayDay(from) : `${sayDay(from)} to ${sayDay(to)}`),
    lines > 0 && counted(lines, "line"),
    saySize(document.file_size_bytes),
  ]
    .filter(Boolean)
    .join(" · ");
}
