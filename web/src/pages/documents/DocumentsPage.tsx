import "@mantine/dropzone/styles.css";

import { Stack, Text } from "@mantine/core";
import { Dropzone, PDF_MIME_TYPE } from "@mantine/dropzone";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { data, documents } from "@/api/client";
import { figuresMayChange } from "@/queries";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { DocumentList } from "./DocumentList";
import { MissingMonths } from "./MissingMonths";
import { isUnderWay } from "./status";
import { UploadList } from "./UploadList";
import { useDocumentEvents } from "./useDocumentEvents";
import { useUploads } from "./useUploads";

const MAX_BYTES = 10 * 1024 * 1024;

/** My documents as the service tells of them; while it does not, they are asked for. */
function useDocuments() {
  const isLive = useDocumentEvents();
  const list = useQuery({
    queryKey: ["documents"],
    queryFn: () =>
      data(documents.GET("/api/financial/documents", { params: { query: { limit: 100 } } })),
    refetchInterval: ({ state }) => (!isLive && state.data?.items.some(isUnderWay) ? 3000 : false),
  });
  const underWay = list.data?.items.filter(isUnderWay).length ?? 0;
  useEffect(() => {
    if (list.data) figuresMayChange();
    // Only when something came to an end, not on every look.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [underWay]);
  return { list, underWay };
}

export function DocumentsPage() {
  const { list, underWay } = useDocuments();
  const { uploads, add, dismiss } = useUploads();
  const [refused, setRefused] = useState<string[]>([]);
  const items = list.data?.items ?? [];
  return (
    <>
      <PageTitle
        title="Documents"
        lead="Bank and card statements, pay stubs and receipts, as PDFs of up to 10 MB. Only you can see them."
      />
      <Stack gap="lg">
        <Dropzone
          onDrop={(files) => {
            setRefused([]);
            void add(files);
          }}
          onReject={(files) => setRefused(files.map(({ file }) => file.name))}
          accept={PDF_MIME_TYPE}
          maxSize={MAX_BYTES}
          inputProps={{ "aria-label": "Choose PDFs to upload" }}
          p="xl"
        >
          <Text ta="center" size="lg">
            Drop PDFs here, or choose them
          </Text>
          <Text ta="center" size="sm" c="dimmed">
            Several at once is fine. Three months of statements make the best budget.
          </Text>
        </Dropzone>
        {refused.length > 0 && (
          <Text role="alert" c="error">
            Not sent: {refused.join(", ")}. Choose PDF files of at most 10 MB.
          </Text>
        )}
        <UploadList uploads={uploads} dismiss={dismiss} />
        <Text className="pd-hidden" role="status">
          {underWay > 0
            ? `${underWay} being read`
            : items.length > 0
              ? "All documents are read"
              : ""}
        </Text>
        <ErrorNote error={list.error} retry={list.refetch} />
        {list.isPending && <Loading lines={4} />}
        {list.data && items.length === 0 && uploads.length === 0 && (
          <EmptyState title="Nothing here yet">
            Download a statement from your bank as a PDF and drop it above. Its lines are read,
            proven against its balances, and become your budget. A statement that does not add up is
            never counted.
          </EmptyState>
        )}
        {items.length > 0 && <DocumentList items={items} />}
        {items.length > 0 && <MissingMonths />}
      </Stack>
    </>
  );
}
