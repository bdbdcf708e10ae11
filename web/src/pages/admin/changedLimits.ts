import type { ChatSchema } from "@/api/client";

export type Limit = ChatSchema["LimitResponse"];

export const keyOfLimit = ({ plan, metric }: Pick<Limit, "plan" | "metric">) => `${plan}/${metric}`;

/** The limits that were typed differently; throws nothing: what is no whole number is left out. */
export function changedLimits(
  limits: Limit[],
  typed: Record<string, string>,
): ChatSchema["LimitBody"][] {
  return limits.flatMap(({ plan, metric, amount }) => {
    const text = typed[keyOfLimit({ plan, metric })]?.trim();
    if (text === undefined || !/^\d{1,10}$/.test(text) || Number(text) === amount) return [];
    return [{ plan, metric, amount: Number(text) }];
  });
}
