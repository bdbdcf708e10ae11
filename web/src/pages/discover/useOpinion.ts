import { useMutation, useQueryClient } from "@tanstack/react-query";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { figuresMayChange } from "@/queries";

/** What every list of items may show otherwise after an opinion. */
const LISTS = [["found"], ["saved"], ["recommendation-history"], ["item"]];

function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all(LISTS.map((queryKey) => queries.invalidateQueries({ queryKey })));
}

/** Put an item on my list, or take it off. */
export function useSave(itemId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (saved: boolean) => {
      const params = { path: { item_id: itemId } };
      if (saved) await catalog.POST("/api/entertainment/{item_id}/save", { params });
      else await catalog.DELETE("/api/entertainment/{item_id}/save", { params });
    },
    onSuccess: refresh,
  });
}

/** Answer a recommendation. Bought moves what is left, by the price that was shown. */
export function useAnswer(recommendationId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (response: CatalogSchema["Response"]) =>
      data(
        catalog.POST("/api/entertainment/recommendations/{recommendation_id}/response", {
          params: { path: { recommendation_id: recommendationId } },
          body: { response },
          headers: once(),
        }),
      ),
    onSuccess: async ({ response }) => {
      if (response === "purchased") figuresMayChange();
      await refresh();
    },
  });
}

/** One to five for what I know; it is not recommended again. */
export function useRate(itemId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (rating: number) =>
      data(
        catalog.POST("/api/entertainment/{item_id}/rate", {
          params: { path: { item_id: itemId } },
          body: { rating },
        }),
      ),
    onSuccess: refresh,
  });
}

/** I know it already, or I do not after all. */
export function useSeen(itemId: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (seen: boolean) => {
      const params = { path: { item_id: itemId } };
      if (seen) await catalog.POST("/api/entertainment/{item_id}/seen", { params });
      else await catalog.DELETE("/api/entertainment/{item_id}/seen", { params });
    },
    onSuccess: refresh,
  });
}
