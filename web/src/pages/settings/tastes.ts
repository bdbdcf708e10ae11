import type { UserSchema } from "@/api/client";

export type Tastes = Required<UserSchema["PreferencesResponse"]>;

export const ACTIVITIES = [
  "movies", "series", "reading", "gaming", "board games", "card games", "concerts", "theatre",
  "museums", "dining", "hiking", "workshops", "festivals",
]; // prettier-ignore

/** Words as the service keeps them, each once. */
function tidy(words: string[]): string[] {
  return [...new Set(words.map((word) => word.trim().toLowerCase()).filter(Boolean))];
}

/** The last word on a genre counts: liked takes it from disliked, and the other way round. */
export function withGenres(
  tastes: Tastes,
  list: "preferred_genres" | "disliked_genres",
  words: string[],
): Tastes {
  const chosen = tidy(words);
  const other = list === "preferred_genres" ? "disliked_genres" : "preferred_genres";
  return {
    ...tastes,
    [list]: chosen,
    [other]: tastes[other].filter((genre) => !chosen.includes(genre)),
  };
}

export function withActivities(tastes: Tastes, words: string[]): Tastes {
  return { ...tastes, preferred_activities: tidy(words) };
}
