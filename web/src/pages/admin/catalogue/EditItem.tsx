import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, data } from "@/api/client";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";

import { ItemFields } from "./ItemFields";
import { type CatalogueItem, changesOf, formOf, listPrice } from "./itemForm";
import { Lookups } from "./Lookups";

/** One item: its facts, what its price was seen to be, and what is looked up. */
export function EditItem({ itemId, close }: { itemId: string; close: () => void }) {
  const item = useQuery({
    queryKey: ["admin", "catalogue", "item", itemId],
    queryFn: () =>
      data(catalog.GET("/api/entertainment/{item_id}", { params: { path: { item_id: itemId } } })),
    refetchOnWindowFocus: false,
  });
  return (
    <Modal opened onClose={close} title={item.data?.title ?? "Item"} size="lg">
      <ErrorNote error={item.error} retry={item.refetch} />
      {item.isPending && <Loading lines={8} />}
      {item.data && (
        <Stack>
          <Facts key={item.data.version} item={item.data} />
          <Lookups itemId={itemId} />
        </Stack>
      )}
    </Modal>
  );
}

function Facts({ item }: { item: CatalogueItem }) {
  const [form, setForm] = useState(() => formOf(item));
  const queries = useQueryClient();
  const changes = changesOf(formOf(item), form);
  const save = useMutation({
    mutationFn: () =>
      data(
        catalog.PATCH("/api/admin/entertainment/{item_id}", {
          params: { path: { item_id: item.item_id } },
          body: changes,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin", "catalogue"] }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {item.slug}, version {item.version}
        </Text>
        <ItemFields
          form={form}
          change={(part) => setForm({ ...form, ...part })}
          listPrice={listPrice(item)}
        />
        <ErrorNote error={save.error} />
        <Group>
          <Button
            type="submit"
            disabled={Object.keys(changes).length === 0}
            loading={save.isPending}
          >
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
