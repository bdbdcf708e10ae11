import { Button, Group, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { usePages } from "@/lib/usePages";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";

import { AdminTable, type Column } from "../AdminTable";
import { EditItem } from "./EditItem";
import { ImportItems } from "./ImportItems";
import { NewItem } from "./NewItem";

type Found = CatalogSchema["QuotedItem"];
type Open = { kind: "edit"; itemId: string } | { kind: "new" } | { kind: "import" } | null;

/** What there is to do, kept by hand: find, edit, add, import. */
export function Catalogue() {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 300);
  const [open, setOpen] = useState<Open>(null);
  const found = usePages(["admin", "catalogue", q], (cursor) =>
    data(
      catalog.GET(q ? "/api/entertainment/search" : "/api/entertainment", {
        params: { query: { q, cursor } },
      }),
    ),
  );
  const columns: Column<Found>[] = [
    { head: "Title", cell: ({ title }) => title },
    { head: "Kind", cell: ({ type }) => inWords(type) },
    { head: "Year", isNumber: true, cell: ({ year }) => year },
    { head: "Platform", cell: ({ platform }) => platform },
    { head: "Price", isNumber: true, cell: ({ cost }) => <Figure money={cost} unknown="–" /> },
    {
      head: "Edit",
      cell: ({ item_id: itemId, title }) => (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Edit ${title}`}
          onClick={() => setOpen({ kind: "edit", itemId })}
        >
          Edit
        </Button>
      ),
    },
  ];
  const close = () => setOpen(null);
  return (
    <>
      <Group align="flex-end" mb="md">
        <TextInput
          label="Find an item"
          type="search"
          maxLength={200}
          flex="1 1 16rem"
          maw={420}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button onClick={() => setOpen({ kind: "new" })}>Add an item</Button>
        <Button variant="default" onClick={() => setOpen({ kind: "import" })}>
          Import
        </Button>
      </Group>
      <AdminTable
        label="Catalogue"
        list={found}
        columns={columns}
        keyOf={({ item_id }) => item_id}
        empty="Nothing by that name."
      />
      {open?.kind === "edit" && <EditItem itemId={open.itemId} close={close} />}
      {open?.kind === "new" && <NewItem close={close} />}
      {open?.kind === "import" && <ImportItems close={close} />}
    </>
  );
}
