import { tenThousandths } from "@/lib/money";

import type { Item } from "./words";

const MOST = 500n;

/** The top of the price slider in whole units: what is left, rounded up; 50 when that is not known. */
export function topOf(remaining: string | null | undefined): number {
  if (remaining === null || remaining === undefined) return 50;
  const left = tenThousandths(remaining);
  if (left <= 0n) return 10;
  const whole = (left + 9_999n) / 10_000n;
  return Number(whole > MOST ? MOST : whole);
}

/** How a price is spoken of; an unknown one is never zero. */
export function costState(
  item: Pick<Item, "cost" | "free"> & { price_type: string },
): string | null {
  if (item.free) return item.price_type === "subscription" ? "No extra cost" : "Free";
  if (!item.cost) return "Price not known";
  return tenThousandths(item.cost.amount) === 0n ? "No extra cost" : null;
}
