import { useQuery } from "@tanstack/react-query";

import { data, documents } from "@/api/client";

/** The month's entertainment budget: the one figure that every page shares. */
export function useBudget() {
  return useQuery({
    queryKey: ["budget"],
    queryFn: () => data(documents.GET("/api/financial/budget/entertainment")),
    refetchInterval: 60_000,
  });
}
