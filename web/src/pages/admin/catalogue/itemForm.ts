import type { CatalogSchema } from "@/api/client";
import { sayMoney } from "@/lib/money";

export type CatalogueItem = CatalogSchema["ItemResponse"];
export type Changes = CatalogSchema["EditItemRequest"];

/** An item as it is typed: words of a list are separated by commas, nothing typed is empty. */
export type Form = {
  title: string;
  description: string;
  genres: string;
  moods: string;
  price_type: CatalogSchema["PriceType"];
  price: string;
  currency: string;
  platform: string;
  external_url: string;
  image_url: string;
  expected_hours: string;
  year: string;
};

export const BLANK: Form = {
  title: "",
  description: "",
  genres: "",
  moods: "",
  price_type: "one_time",
  price: "",
  currency: "AUD",
  platform: "",
  external_url: "",
  image_url: "",
  expected_hours: "",
  year: "",
};

/** The form of an item that exists. Its price stays empty: what is shown to me is not the list price. */
export function formOf(item: CatalogueItem): Form {
  return {
    title: item.title,
    description: item.description,
    genres: item.genres.join(", "),
    moods: item.moods.join(", "),
    price_type: item.price_type,
    price: "",
    currency: item.cost?.currency ?? BLANK.currency,
    platform: item.platform ?? "",
    external_url: item.external_url ?? "",
    image_url: item.image_url ?? "",
    expected_hours: item.expected_hours ?? "",
    year: item.year?.toString() ?? "",
  };
}

/** What the catalogue asks for an item now, apart from what somebody pays for already. */
export function listPrice(
  item: Pick<CatalogueItem, "price_type" | "price_low" | "price_high" | "ways">,
): string {
  if (item.price_type === "free") return "Free";
  const { price_low: low, price_high: high } = item;
  if (low && high) return `${sayMoney(low)} to ${sayMoney(high)}`;
  const asked = item.ways.find(({ cost, free }) => cost && !free)?.cost;
  return asked ? sayMoney(asked) : "not known";
}

/** What was typed otherwise, in the form the catalogue takes. A price takes its currency along. */
export function changesOf(before: Form, after: Form): Changes {
  const changed = (Object.keys(after) as (keyof Form)[]).filter(
    (name) => after[name].trim() !== before[name].trim(),
  );
  const sent = changed.map((name) => [name, valueOf(name, after[name].trim())]);
  if (after.price.trim()) sent.push(["currency", after.currency]);
  else return Object.fromEntries(sent.filter(([name]) => name !== "currency")) as Changes;
  return Object.fromEntries(sent) as Changes;
}

function valueOf(name: keyof Form, typed: string): unknown {
  if (name === "genres" || name === "moods") return words(typed);
  if (name === "title" || name === "description") return typed;
  if (typed === "") return null;
  return name === "year" ? Number(typed) : typed;
}

/** `a, b` as two words. */
export function words(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
