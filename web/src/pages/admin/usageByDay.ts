import type { ChatSchema } from "@/api/client";

export type DayOfUse = { day: string; chat: number; story: number };

/** Tokens of each day by what they were used for, oldest first; days without use stay out. */
export function usageByDay(days: ChatSchema["DayUsageResponse"][]): DayOfUse[] {
  const byDay = new Map<string, DayOfUse>();
  for (const { day, kind, tokens } of days) {
    const name = day.slice(0, 10);
    const one = byDay.get(name) ?? { day: name, chat: 0, story: 0 };
    if (kind === "story") one.story += tokens;
    else one.chat += tokens;
    byDay.set(name, one);
  }
  return [...byDay.values()].sort((a, b) => a.day.localeCompare(b.day));
}
