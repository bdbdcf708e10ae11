import { useInfiniteQuery } from "@tanstack/react-query";

type Page<Item> = { items: Item[]; next_cursor?: string | null; total?: number | null };

/** A list that comes in pages: all items so far, and how to get more. */
export function usePages<Item>(
  queryKey: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  options: { enabled?: boolean; refetchInterval?: number } = {},
) {
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    ...options,
  });
  return {
    items: pages.data?.pages.flatMap((page) => page.items),
    total: pages.data?.pages[0]?.total ?? null,
    error: pages.error,
    refetch: pages.refetch,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : null,
    isLoadingMore: pages.isFetchingNextPage,
  };
}
