import { Button } from "@mantine/core";

type Props = { pages: { more: (() => void) | null; isLoadingMore: boolean } };

/** The next page of a list, while there is one. */
export function MoreButton({ pages }: Props) {
  if (!pages.more) return null;
  return (
    <Button variant="default" mt="md" loading={pages.isLoadingMore} onClick={pages.more}>
      Show more
    </Button>
  );
}
