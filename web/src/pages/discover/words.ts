import type { CatalogSchema } from "@/api/client";
import { inWords } from "@/lib/words";

export type ItemType = CatalogSchema["ItemType"];
export type Item = CatalogSchema["QuotedItem"];
export type Recommended = CatalogSchema["RecommendedItem"];

// A record, so that the compiler says when the catalogue knows a kind that this page does not.
const KINDS: Record<ItemType, string> = {
  movie: "Films", series: "Series", book: "Books", video_game: "Video games",
  board_game: "Board games", card_game: "Card games", event: "Out and about",
  restaurant: "Eating out", story: "Stories",
}; // prettier-ignore

export const kindChoices = (Object.keys(KINDS) as ItemType[]).map((value) => ({
  value,
  label: KINDS[value],
}));

export const MOODS = [
  "cosy", "tense", "funny", "thoughtful", "social", "adventurous",
  "romantic", "dark", "uplifting", "relaxing", "energetic", "clever",
]; // prettier-ignore

const GENRES = [
  "mystery", "crime", "true-crime", "noir", "espionage", "thriller", "horror", "gothic", "comedy",
  "drama", "romance", "sci-fi", "fantasy", "superhero", "historical", "war", "western",
  "adventure", "action", "animation", "family", "documentary", "science", "biography",
  "coming-of-age", "classic", "music", "sport", "cooperative", "strategy", "party",
  "deck-building", "trick-taking", "word-game", "puzzle", "social-deduction", "dexterity",
  "role-playing", "simulation", "platformer", "shooter", "roguelike", "open-world", "outdoors",
  "live-music", "theatre", "art", "dining", "workshop", "festival", "community",
]; // prettier-ignore

const SPELLED: Record<string, string> = { "sci-fi": "Science fiction", "word-game": "Words" };

function genreName(genre: string): string {
  return SPELLED[genre] ?? inWords(genre);
}

/** The catalogue's genres, for a select or as suggestions. */
export const genreChoices = GENRES.map((value) => ({ value, label: genreName(value) })).sort(
  (a, b) => a.label.localeCompare(b.label),
);

/** Kind, year, platform and genres in one line. */
export function about(item: Pick<Item, "type" | "year" | "platform" | "genres">): string {
  const kind = inWords(item.type);
  const genres = item.genres.slice(0, 3).map((genre) => genreName(genre).toLowerCase());
  return [kind, item.year, item.platform, genres.join(", ")].filter(Boolean).join(" · ");
}
