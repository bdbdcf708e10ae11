import { Button, FileInput, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { counted } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";

import { MOST_ROWS, type Row, rowsOf } from "./importRows";

/** Many items at once from a file; a wrong row is named and stops no other. */
export function ImportItems({ close }: { close: () => void }) {
  const [rows, setRows] = useState<Row[]>([]);
  const [unreadable, setUnreadable] = useState("");
  const queries = useQueryClient();
  const send = useMutation({
    mutationFn: () =>
      data(catalog.POST("/api/admin/entertainment/import", { headers: once(), body: { rows } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin", "catalogue"] }),
  });
  const choose = async (file: File | null) => {
    send.reset();
    setRows([]);
    setUnreadable("");
    if (!file) return;
    try {
      setRows(rowsOf(file.name, await file.text()));
    } catch (error) {
      setUnreadable(error instanceof Error ? error.message : "The file cannot be read.");
    }
  };
  return (
    <Modal opened onClose={close} title="Import items" size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          CSV with a first line of column names (slug, type, title, genres, price_type, price,
          currency …; lists by semicolons), or a JSON list. At most {MOST_ROWS} rows; a slug that
          exists is revised.
        </Text>
        <FileInput
          label="File"
          accept=".csv,.json,text/csv,application/json"
          error={unreadable || undefined}
          onChange={(file) => void choose(file)}
        />
        <ErrorNote error={send.error} />
        <div role="status">{send.data && <Outcome outcome={send.data} />}</div>
        <Group>
          <Button
            disabled={rows.length === 0 || send.isSuccess}
            loading={send.isPending}
            onClick={() => send.mutate()}
          >
            Import {rows.length > 0 && counted(rows.length, "row")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Outcome({ outcome }: { outcome: CatalogSchema["ImportResponse"] }) {
  const { created, updated, unchanged, errors } = outcome;
  return (
    <>
      <Text>
        {created} new, {updated} revised, {unchanged} as they were, {errors.length} refused.
      </Text>
      <ul>
        {errors.map(({ row, slug, error }) => (
          <li key={row}>
            Row {row}
            {slug && ` (${slug})`}: {error}
          </li>
        ))}
      </ul>
    </>
  );
}
