import { Button, Group, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { sayDay, sayMoment } from "@/lib/dates";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column, wholeList } from "../AdminTable";

type Lookup = CatalogSchema["LookupResponse"];
type Seen = CatalogSchema["PriceSeen"];

const LOOKUPS: Column<Lookup>[] = [
  { head: "Looked up", cell: ({ kind }) => inWords(kind) },
  { head: "Asked", cell: ({ requested_at }) => sayMoment(requested_at) },
  {
    head: "Outcome",
    cell: ({ outcome, detail }) => (
      <>
        <Mark tone={outcome === "found" ? "good" : "plain"}>
          {outcome ? inWords(outcome) : "Under way"}
        </Mark>{" "}
        {detail}
      </>
    ),
  },
];
const PRICES: Column<Seen>[] = [
  { head: "Seen", cell: ({ observed_on }) => sayDay(observed_on) },
  { head: "Price", isNumber: true, cell: ({ price }) => <Figure money={price} unknown="–" /> },
  { head: "Source", cell: ({ source }) => inWords(source) },
  { head: "Outcome", cell: ({ outcome }) => inWords(outcome) },
];

/** Prices and reviews from outside: ask for them, and see what came of it. */
export function Lookups({ itemId }: { itemId: string }) {
  const params = { path: { item_id: itemId } };
  const queries = useQueryClient();
  const lookups = useQuery({
    queryKey: ["admin", "lookups", itemId],
    queryFn: () => data(catalog.GET("/api/admin/entertainment/{item_id}/lookups", { params })),
    select: ({ items }) => items,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ outcome }) => outcome === null) ? 2000 : false,
  });
  const prices = useQuery({
    queryKey: ["admin", "prices", itemId, lookups.data?.length],
    queryFn: () => data(catalog.GET("/api/admin/entertainment/{item_id}/prices", { params })),
    select: ({ items }) => items,
  });
  const ask = useMutation({
    mutationFn: (what: "price" | "reviews") => {
      const options = { params, headers: once() };
      return data(
        what === "price"
          ? catalog.POST("/api/admin/entertainment/{item_id}/refresh-price", options)
          : catalog.POST("/api/admin/entertainment/{item_id}/refresh-reviews", options),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ["admin", "lookups", itemId] }),
  });
  return (
    <section aria-labelledby="lookups">
      <Title order={3} size="h4" id="lookups" mb="xs">
        From outside
      </Title>
      <Group mb="sm">
        <Button variant="default" size="xs" onClick={() => ask.mutate("price")}>
          Look its price up
        </Button>
        <Button variant="default" size="xs" onClick={() => ask.mutate("reviews")}>
          Look reviews up
        </Button>
      </Group>
      <ErrorNote error={ask.error} />
      <AdminTable
        label="Lookups"
        list={wholeList(lookups)}
        columns={LOOKUPS}
        keyOf={({ id }) => id}
        empty="Never looked up."
      />
      <AdminTable
        label="Prices seen"
        list={wholeList(prices)}
        columns={PRICES}
        keyOf={({ observed_on, source, price }) => `${observed_on}${source}${price?.amount}`}
        empty="No price was seen yet."
      />
    </section>
  );
}
