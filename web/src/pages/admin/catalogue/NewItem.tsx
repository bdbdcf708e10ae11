import { Button, Group, Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { kindChoices } from "@/pages/discover/words";
import { ErrorNote } from "@/ui/ErrorNote";

import { ItemFields } from "./ItemFields";
import { BLANK, changesOf, type Form, words } from "./itemForm";

/** A new item by hand. */
export function NewItem({ close }: { close: () => void }) {
  const [form, setForm] = useState<Form>(BLANK);
  const [slug, setSlug] = useState("");
  const [type, setType] = useState<CatalogSchema["ItemType"]>("movie");
  const queries = useQueryClient();
  const add = useMutation({
    mutationFn: () => {
      const { title, price_type } = form;
      const whole = { slug, type, title: title.trim(), genres: words(form.genres), price_type };
      return data(
        catalog.POST("/api/admin/entertainment", {
          headers: once(),
          body: { ...changesOf(BLANK, form), ...whole } as CatalogSchema["CreateItemRequest"],
        }),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["admin", "catalogue"] });
      close();
    },
  });
  return (
    <Modal opened onClose={close} title="Add an item" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Stack gap="sm">
          <Group grow>
            <NativeSelect
              label="Kind"
              data={kindChoices}
              value={type}
              onChange={(event) => setType(event.currentTarget.value as typeof type)}
            />
            <TextInput
              label="Slug"
              description="Its name in imports"
              required
              maxLength={80}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              value={slug}
              onChange={(event) => setSlug(event.currentTarget.value)}
            />
          </Group>
          <ItemFields form={form} change={(part) => setForm({ ...form, ...part })} />
          <ErrorNote error={add.error} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Add
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
