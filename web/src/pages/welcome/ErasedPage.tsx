import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";

import { data, user } from "@/api/client";
import { stillErasing } from "@/lib/erasure";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";
import { Receipt } from "@/ui/Receipt";

const POLL_MILLISECONDS = 5000;

/** The receipt of an erasure, for who has its number: who left cannot sign in to see it. */
export function ErasedPage() {
  const { receiptId } = useParams({ from: "/visitor/erased/$receiptId" });
  const receipt = useQuery({
    queryKey: ["receipt", receiptId],
    queryFn: () =>
      data(
        user.GET("/api/auth/erasures/{receipt_id}", {
          params: { path: { receipt_id: receiptId } },
        }),
      ),
    // Until every part has said what it deleted.
    refetchInterval: ({ state }) =>
      state.data && stillErasing(state.data).length > 0 ? POLL_MILLISECONDS : false,
  });
  return (
    <Stack>
      <PageTitle title="Erased" lead="What was held is deleted for good." />
      <ErrorNote error={receipt.error} retry={receipt.refetch} />
      {receipt.isPending && <Loading lines={5} />}
      {receipt.data && <Receipt receipt={receipt.data} />}
    </Stack>
  );
}
