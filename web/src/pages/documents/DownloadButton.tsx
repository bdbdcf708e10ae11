import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";

import { data, documents } from "@/api/client";

/** The file itself, by a link that works for minutes. */
export function DownloadButton({ documentId }: { documentId: string }) {
  const download = useMutation({
    mutationFn: () =>
      data(
        documents.GET("/api/financial/documents/{document_id}/download", {
          params: { path: { document_id: documentId } },
        }),
      ),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
      Download the PDF
    </Button>
  );
}
