import { MultiSelect, NativeSelect, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { usePages } from "@/lib/usePages";
import { counted } from "@/lib/words";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { MoreButton } from "@/ui/MoreButton";

import classes from "./Discover.module.css";
import { FoundItem } from "./FoundItem";
import { genreChoices, type ItemType, kindChoices } from "./words";

type Filters = {
  q: string;
  type: ItemType[];
  genre: string[];
  max_price: string;
  price_type: CatalogSchema["PriceType"] | "";
};
const EVERYTHING: Filters = { q: "", type: [], genre: [], max_price: "", price_type: "" };

const PRICES = [
  { value: "", label: "Any price" },
  { value: "free", label: "Free" },
  { value: "one_time", label: "Paid once" },
  { value: "subscription", label: "By subscription" },
  { value: "variable", label: "Depends" },
];

/** Everything there is, by words, spelling and meaning. */
export function Browse() {
  const [filters, setFilters] = useState(EVERYTHING);
  const [asked] = useDebouncedValue(filters, 300);
  const found = usePages(["found", asked], (cursor) =>
    data(
      catalog.GET("/api/entertainment/search", {
        params: {
          query: {
            ...asked,
            max_price: /^\d+([.]\d{1,2})?$/.test(asked.max_price) ? asked.max_price : null,
            price_type: asked.price_type || null,
            cursor,
          },
        },
      }),
    ),
  );
  return (
    <>
      <FilterForm
        filters={filters}
        change={(part) => setFilters((before) => ({ ...before, ...part }))}
      />
      <Text role="status" size="sm" c="dimmed" mb="sm" mih="1.4rem">
        {found.total !== null && counted(found.total, "thing to do", "things to do")}
      </Text>
      <ErrorNote error={found.error} retry={found.refetch} />
      {!found.items && !found.error && <Loading lines={9} />}
      {found.items?.length === 0 && (
        <EmptyState title="Nothing by that name">
          Try fewer words, or say what it is about: “a detective in the snow”.
        </EmptyState>
      )}
      <ul className={classes.cards}>
        {found.items?.map((item) => (
          <FoundItem key={item.item_id} item={item} />
        ))}
      </ul>
      <MoreButton pages={found} />
    </>
  );
}

type FormProps = { filters: Filters; change: (part: Partial<Filters>) => void };

function FilterForm({ filters, change }: FormProps) {
  return (
    <div className={classes.filters} role="search">
      <TextInput
        label="Search"
        type="search"
        placeholder="A title, or what it is about"
        maxLength={200}
        value={filters.q}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <MultiSelect
        label="What"
        placeholder={filters.type.length ? undefined : "Anything"}
        data={kindChoices}
        value={filters.type}
        onChange={(type) => change({ type: type as ItemType[] })}
        clearable
      />
      <MultiSelect
        label="Genre"
        placeholder={filters.genre.length ? undefined : "Any"}
        data={genreChoices}
        value={filters.genre}
        onChange={(genre) => change({ genre })}
        searchable
        clearable
      />
      <TextInput
        label="At most"
        inputMode="decimal"
        placeholder="No limit"
        value={filters.max_price}
        onChange={(event) => change({ max_price: event.currentTarget.value.trim() })}
      />
      <NativeSelect
        label="Price"
        data={PRICES}
        value={filters.price_type}
        onChange={(event) =>
          change({ price_type: event.currentTarget.value as Filters["price_type"] })
        }
      />
    </div>
  );
}
