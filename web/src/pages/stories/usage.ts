import { useQuery } from "@tanstack/react-query";

import { chat, type ChatSchema, data } from "@/api/client";

export type Quota = ChatSchema["QuotaResponse"];

/** What I have used, what is held, and what is left. */
export function useUsage() {
  return useQuery({ queryKey: ["usage"], queryFn: () => data(chat.GET("/api/usage")) });
}

const NAMES: Record<Quota["metric"], string> = {
  stories_per_day: "Stories today",
  messages_per_day: "Messages today",
  tokens_per_month: "Tokens this month",
};

export function nameOf(metric: Quota["metric"]): string {
  return NAMES[metric];
}

/** Shares of a limit in percent, never more than all of it. */
export function sharesOf({ used, held, limit }: Pick<Quota, "used" | "held" | "limit">) {
  if (limit <= 0) return { used: 0, held: 0 };
  const usedShare = Math.min(100, (used / limit) * 100);
  return { used: usedShare, held: Math.min(100 - usedShare, (held / limit) * 100) };
}
