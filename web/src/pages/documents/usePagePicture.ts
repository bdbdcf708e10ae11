import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";

import { documents } from "@/api/client";
import { Problem } from "@/api/problem";

// The password of a locked PDF lives in this tab's memory, for the five minutes of an unused query.
const passwordKey = (documentId: string) => ["pdf-password", documentId];

/** Keep the password that was typed, so that the pages open without asking again. */
export function lendPassword(queries: QueryClient, documentId: string, password: string): void {
  queries.setQueryData(passwordKey(documentId), password);
}

/** A page as a picture. It needs our token, which an <img> cannot send; a locked one its password. */
export function usePagePicture(documentId: string, page: number) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ["page", documentId, page],
    queryFn: () => readPicture(documentId, page, queries.getQueryData(passwordKey(documentId))),
    staleTime: Infinity,
  });
}

async function readPicture(documentId: string, page: number, password?: string): Promise<Blob> {
  const path = "/api/financial/documents/{document_id}/pages/{page}";
  const params = { path: { document_id: documentId, page } };
  const answer = await (password === undefined
    ? documents.GET(path, { params, parseAs: "blob" })
    : documents.POST(path, { params, body: { password }, parseAs: "blob" }));
  return answer.data as unknown as Blob;
}

/** Whether a page is shown to its password only, or was asked for with a wrong one. */
export function needsPassword(error: unknown): boolean {
  return error instanceof Problem && ["document-locked", "wrong-password"].includes(error.code);
}
