import { expect, test } from "vitest";

import { type Tastes, withActivities, withGenres } from "./tastes";

const tastes: Tastes = {
  preferred_genres: ["mystery"],
  disliked_genres: ["horror"],
  preferred_activities: [],
  price_sensitivity: "moderate",
};

test("a genre that is liked now is no longer disliked", () => {
  expect(withGenres(tastes, "preferred_genres", ["mystery", "Horror "])).toMatchObject({
    preferred_genres: ["mystery", "horror"],
    disliked_genres: [],
  });
});

test("a genre that is disliked now is no longer liked", () => {
  expect(withGenres(tastes, "disliked_genres", ["mystery"])).toMatchObject({
    preferred_genres: [],
    disliked_genres: ["mystery"],
  });
});

test("an activity is kept once", () => {
  expect(withActivities(tastes, ["Movies", "movies", " "]).preferred_activities).toEqual([
    "movies",
  ]);
});
