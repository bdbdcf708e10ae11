import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { data, documents } from "@/api/client";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { Mark } from "@/ui/Mark";
import { PageTitle } from "@/ui/PageTitle";

import { ConfirmDocument } from "./ConfirmDocument";
import classes from "./Documents.module.css";
import { DownloadButton } from "./DownloadButton";
import { Figures } from "./Figures";
import { LineTable } from "./LineTable";
import { PagePictures } from "./PagePictures";
import { Reconciliation } from "./Reconciliation";
import { type Place, ShownFigureContext } from "./shownFigure";
import { sayReason, sayWarning, stateOf } from "./status";
import { UnlockForm } from "./UnlockForm";

function readAnalysis(documentId: string) {
  return data(
    documents.GET("/api/financial/documents/{document_id}/analysis", {
      params: { path: { document_id: documentId } },
    }),
  );
}

export type Analysis = Awaited<ReturnType<typeof readAnalysis>>;

/** What was read from one document, beside the pages it was read from. */
export function AnalysisPage() {
  const { documentId } = useParams({ from: "/app/documents/$documentId" });
  const { line: asked } = useSearch({ from: "/app/documents/$documentId" });
  const analysis = useQuery({
    queryKey: ["analysis", documentId],
    queryFn: () => readAnalysis(documentId),
  });
  if (analysis.error) return <ErrorNote error={analysis.error} retry={analysis.refetch} />;
  if (!analysis.data) return <Loading lines={12} />;
  return <AnalysisView key={asked} analysis={analysis.data} asked={asked} />;
}

function AnalysisView({ analysis, asked }: { analysis: Analysis; asked: string | undefined }) {
  const [place, show] = useState(() => placeOf(analysis, asked));
  const shown = useMemo(() => ({ place, show }), [place]);
  const { document } = analysis;
  const lines = analysis.lines ?? [];

  const [tone, state] = stateOf(document);
  return (
    <ShownFigureContext value={shown}>
      <PageTitle
        title={document.file_name}
        lead="Point at a figure, or move to it with the keyboard, to see where it is printed."
        actions={<DownloadButton documentId={document.id} />}
      />
      <div className={classes.analysis}>
        <PagePictures analysis={analysis} place={place} />
        <Stack gap="lg">
          <div>
            <Mark tone={tone}>{state}</Mark>
            {document.needs_password ? (
              <UnlockForm document={document} />
            ) : (
              document.reason && <Text mt="xs">{sayReason(document)}</Text>
            )}
            {document.warnings?.map((warning) => (
              <Text key={warning.code} mt="xs">
                {sayWarning(warning)}
              </Text>
            ))}
            <ConfirmDocument document={document} />
          </div>
          <Reconciliation analysis={analysis} />
          <Figures analysis={analysis} />
          {lines.length > 0 && <LineTable document={document} lines={lines} />}
        </Stack>
      </div>
    </ShownFigureContext>
  );
}

/** The line that the address asks for, if it is one of this document. */
function placeOf({ lines }: Analysis, asked: string | undefined): Place | null {
  const line = lines?.find(({ id }) => id === asked);
  return line ? { key: line.id, page: line.page, box: line.box } : null;
}
