import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { chat, data } from "@/api/client";
import { Problem } from "@/api/problem";
import { useAccount } from "@/auth/useSession";
import { sayMoment } from "@/lib/dates";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";

import type { Draft } from "./draft";
import { StoryActions } from "./StoryActions";
import { StorySheet } from "./StorySheet";

/** The last story that was written for me: only that one is kept. */
export function LatestStory({ onIdea }: { onIdea: (idea: Draft) => void }) {
  const account = useAccount();
  const latest = useQuery({
    queryKey: ["latest-story"],
    queryFn: () => data(chat.GET("/api/stories/latest")).catch(nullWhenNone),
  });
  return (
    <section aria-labelledby="latest">
      <Title order={2} id="latest" mb="md">
        Your latest story
      </Title>
      <ErrorNote error={latest.error} retry={latest.refetch} />
      {latest.isPending && <Loading lines={4} />}
      {latest.data === null && (
        <EmptyState title="No story of your own yet">
          Say above what it should be about. Your newest story waits here until the next one takes
          its place.
        </EmptyState>
      )}
      {latest.data && (
        <StorySheet
          title={latest.data.title}
          text={latest.data.text}
          about={`Written for you ${sayMoment(latest.data.finished_at, account.data?.time_zone)}`}
        >
          <StoryActions story={latest.data} onIdea={onIdea} />
        </StorySheet>
      )}
    </section>
  );
}

function nullWhenNone(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}
