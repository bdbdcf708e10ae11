import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents } from "@/api/client";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";

import { type Category, categoryChoices } from "./categories";
import type { Line } from "./LineTable";
import type { DocumentView } from "./status";

type Props = { document: DocumentView; line: Line; close: () => void };

/** What a line really is. The statement is proven again; a category is remembered by merchant. */
export function CorrectLine({ document, line, close }: Props) {
  const [form, setForm] = useState({
    category: line.category ?? "other",
    amount: String(line.amount),
    date: line.date,
    description: line.description,
  });
  const queries = useQueryClient();
  const correct = useMutation({
    mutationFn: () =>
      data(
        documents.PATCH("/api/financial/documents/{document_id}/lines/{line_id}", {
          params: { path: { document_id: document.id, line_id: line.id } },
          body: changesOf(line, form),
        }),
      ),
    onSuccess: async () => {
      close();
      await queries.invalidateQueries({ queryKey: ["analysis", document.id] });
      await queries.invalidateQueries({ queryKey: ["documents"] });
      figuresMayChange();
    },
  });
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };
  return (
    <Modal opened onClose={close} title="Correct this line">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate();
        }}
      >
        <Stack>
          <NativeSelect
            label="Category"
            description="Remembered for this merchant"
            data={categoryChoices}
            value={form.category}
            onChange={set("category")}
            data-autofocus
          />
          <TextInput label="What" required value={form.description} onChange={set("description")} />
          <Group grow>
            <TextInput
              label="Amount"
              description="Money out is negative"
              inputMode="decimal"
              pattern="-?\d+(\.\d{1,4})?"
              required
              value={form.amount}
              onChange={set("amount")}
            />
            <TextInput
              label="Date"
              description="As printed"
              type="date"
              required
              value={form.date}
              onChange={set("date")}
            />
          </Group>
          <Text size="sm" c="dimmed">
            The page says{" "}
            <Figure money={{ amount: line.amount_read, currency: line.currency ?? "USD" }} />. Your
            correction is kept beside it.
          </Text>
          <ErrorNote error={correct.error} />
          <Group>
            <Button type="submit" loading={correct.isPending}>
              Save
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function changesOf(line: Line, form: Record<string, string>) {
  return {
    category: form["category"] === line.category ? undefined : (form["category"] as Category),
    amount: form["amount"] === String(line.amount) ? undefined : form["amount"],
    date: form["date"] === line.date ? undefined : form["date"],
    description: form["description"] === line.description ? undefined : form["description"],
  };
}
