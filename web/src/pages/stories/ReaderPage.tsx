import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";

import { chat, data } from "@/api/client";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";

import { StorySheet } from "./StorySheet";

/** One story of the library. */
export function ReaderPage() {
  const { slug } = useParams({ from: "/app/stories/library/$slug" });
  const story = useQuery({
    queryKey: ["library", slug],
    queryFn: () =>
      data(chat.GET("/api/stories/library/{name}", { params: { path: { name: slug } } })),
    staleTime: 5 * 60_000,
  });
  const title = story.data?.title;
  useEffect(() => {
    if (title) document.title = `${title} · Penny Dreadful`;
  }, [title]);
  return (
    <>
      <TextLink to="/stories" size="sm">
        All stories
      </TextLink>
      <ErrorNote error={story.error} retry={story.refetch} />
      {story.isPending && <Loading lines={12} />}
      {story.data && (
        <StorySheet
          heading={1}
          title={story.data.title}
          text={story.data.text}
          about={[...story.data.genres.map(inWords), `${story.data.reading_minutes} minutes`].join(
            " · ",
          )}
        />
      )}
    </>
  );
}
