import { Stack, Text, Title } from "@mantine/core";
import { useRef } from "react";

import { Problem } from "@/api/problem";
import { sayMoment } from "@/lib/dates";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { LatestStory } from "./LatestStory";
import { Library } from "./Library";
import { Paywall } from "./Paywall";
import classes from "./Stories.module.css";
import { StoryForm } from "./StoryForm";
import { StorySheet } from "./StorySheet";
import type { Telling } from "./telling";
import { useUsage } from "./usage";
import { UsageMeter } from "./UsageMeter";
import { useTelling } from "./useTelling";

export function StoriesPage() {
  const { telling, ask } = useTelling();
  const usage = useUsage();
  const stage = useRef<HTMLDivElement>(null);
  const isWriting = telling.phase === "asked" || telling.phase === "writing";
  return (
    <>
      <PageTitle
        title="Stories"
        lead="Crimes that never happened, written for you or taken from the shelf. All of it is fiction."
      />
      <Stack gap="xl">
        <div className={classes.desk}>
          <Stack gap="lg">
            <StoryForm
              isWriting={isWriting}
              onAsk={(draft) => {
                void ask(draft);
                stage.current?.scrollIntoView({ block: "start", behavior: "smooth" });
              }}
            />
            <div ref={stage}>
              <Stage telling={telling} />
            </div>
          </Stack>
          <aside aria-labelledby="usage">
            <Title order={2} size="h3" id="usage" mb="sm">
              What is left
            </Title>
            <ErrorNote error={usage.error} retry={usage.refetch} />
            {usage.isPending && <Loading lines={4} />}
            {usage.data && <UsageMeter usage={usage.data} />}
          </aside>
        </div>
        {!isWriting && telling.phase !== "done" && <LatestStory />}
        <Library />
      </Stack>
    </>
  );
}

/** Where the story appears, or why it does not. */
function Stage({ telling }: { telling: Telling }) {
  const { phase, title, text, error } = telling;
  const isWriting = phase === "asked" || phase === "writing";
  return (
    <Stack>
      <Text role="status" className={isWriting && !text ? undefined : "pd-hidden"} c="dimmed">
        {isWriting && "Your story is being written…"}
        {phase === "done" && `${title ?? "Your story"} is finished`}
      </Text>
      <Refusal error={error} />
      {text && (
        <StorySheet
          title={title ?? "Untitled"}
          text={text}
          isGrowing={isWriting}
          about={isWriting ? "being written" : undefined}
        />
      )}
    </Stack>
  );
}

function Refusal({ error }: { error: Problem | null }) {
  if (error?.status === 402) return <Paywall refusal={error} />;
  if (error?.code === "usage-limit-reached") {
    const resets = error.facts["resets_at"];
    const when = typeof resets === "string" ? ` You can go on ${sayMoment(resets)}.` : "";
    return (
      <ErrorNote
        title="That is all for now"
        error={new Problem(429, error.code, `${error.detail}${when}`)}
      />
    );
  }
  return <ErrorNote error={error} />;
}
