import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { chat, data } from "@/api/client";
import { inWords } from "@/lib/words";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";

import classes from "./Stories.module.css";

/** The stories everybody signed in may read. */
export function Library() {
  const library = useQuery({
    queryKey: ["library"],
    queryFn: () => data(chat.GET("/api/stories/library")),
    staleTime: 5 * 60_000,
  });
  return (
    <section aria-labelledby="library">
      <Title order={2} id="library">
        The library
      </Title>
      <Text c="dimmed" mb="md">
        Free to read with any account.
      </Text>
      <ErrorNote error={library.error} retry={library.refetch} />
      {library.isPending && <Loading lines={6} />}
      {library.data?.length === 0 && (
        <EmptyState title="The shelf is being filled">New stories appear here.</EmptyState>
      )}
      <ul className={classes.shelf}>
        {library.data?.map((story) => (
          <li key={story.slug}>
            <Link
              to="/stories/library/$slug"
              params={{ slug: story.slug }}
              className={classes.booklet}
            >
              <Title order={3}>{story.title}</Title>
              <Text component="p" size="sm">
                {story.teaser}
              </Text>
              <Text component="span" size="xs" c="dimmed">
                {[...story.genres.map(inWords), `${story.reading_minutes} min`, "Fiction"].join(
                  " · ",
                )}
              </Text>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
