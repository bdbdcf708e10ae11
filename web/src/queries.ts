import { QueryClient } from "@tanstack/react-query";

import { Problem } from "@/api/problem";

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 3 && isPassing(error),
      retryDelay: (attempt, error) =>
        (error instanceof Problem ? (error.retryAfter ?? attempt + 1) : 1) * 1000,
    },
  },
});

/** Worth asking again by itself: no answer, or a service that is away for a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status >= 502);
}

/** Figures follow a purchase or a document within moments: ask now, and again once they have. */
export function figuresMayChange(): void {
  const names = [
    ["budget"],
    ["purchases"],
    ["alerts"],
    ["spending"],
    ["profile"],
    ["recommendations"],
  ];
  for (const wait of [0, 1500, 5000]) {
    setTimeout(() => {
      for (const queryKey of names) void queries.invalidateQueries({ queryKey });
    }, wait);
  }
}
