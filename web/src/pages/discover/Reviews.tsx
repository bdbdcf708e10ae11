import { Anchor, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { counted } from "@/lib/words";

type Quote = CatalogSchema["QuoteResponse"];

/** What others say of an item, each quotation with where it stands; nothing when nobody was asked. */
export function Reviews({ itemId }: { itemId: string }) {
  const { data: reviews } = useQuery({
    queryKey: ["item", itemId, "reviews"],
    queryFn: () =>
      data(
        catalog.GET("/api/entertainment/{item_id}/reviews", {
          params: { path: { item_id: itemId } },
        }),
      ),
  });
  if (!reviews || reviews.sources.length === 0) return null;
  const { rating, rated_by: raters, praised, faulted } = reviews;
  return (
    <section aria-labelledby="reviews">
      <Title order={3} size="h4" id="reviews">
        What others say
      </Title>
      {rating !== null && (
        <Text size="sm" c="dimmed">
          {rating} of 10, by {counted(raters, "page")}
        </Text>
      )}
      <Quotes title="Praised" quotes={praised} />
      <Quotes title="Faulted" quotes={faulted} />
    </section>
  );
}

function Quotes({ title, quotes }: { title: string; quotes: Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <>
      <Text fw={600} size="sm" mt="xs">
        {title}
      </Text>
      {quotes.map(({ text, url, site }) => (
        <Text key={`${url}${text}`} size="sm">
          “{text}”{" "}
          {url.startsWith("https://") ? (
            <Anchor href={url} target="_blank" rel="noreferrer noopener nofollow" size="sm">
              {site}
            </Anchor>
          ) : (
            site
          )}
        </Text>
      ))}
    </>
  );
}
