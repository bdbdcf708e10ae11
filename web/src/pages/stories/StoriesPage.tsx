import { Stack, Text, Title } from "@mantine/core";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";

import { Problem } from "@/api/problem";
import { sayMoment } from "@/lib/dates";
import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { type Draft, keepDraft, readDraft } from "./draft";
import { LatestStory } from "./LatestStory";
import { Library } from "./Library";
import { Paywall } from "./Paywall";
import classes from "./Stories.module.css";
import { StoryActions } from "./StoryActions";
import { StoryForm } from "./StoryForm";
import { StorySheet } from "./StorySheet";
import type { Telling } from "./telling";
import { useUsage } from "./usage";
import { UsageMeter } from "./UsageMeter";
import { useTelling } from "./useTelling";

export function StoriesPage() {
  const { telling, ask } = useTelling();
  const usage = useUsage();
  const [draft, setDraft] = useState(readDraft);
  const stage = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isWriting = telling.phase === "asked" || telling.phase === "writing";
  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(next);
  };
  const begin = (idea: Draft) => {
    flushSync(() => change(idea));
    field.current?.focus();
    field.current?.setSelectionRange(0, 0);
  };
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
              draft={draft}
              change={change}
              field={field}
              isWriting={isWriting}
              onAsk={(draft) => {
                void ask(draft);
                stage.current?.scrollIntoView({ block: "start", behavior: "smooth" });
              }}
            />
            <div ref={stage}>
              <Stage telling={telling} onIdea={begin} />
            </div>
          </Stack>
          <aside aria-labelledby="usage">
            <Title order={2} size="h3" id="usage" mb="sm">
              What is left
            </Title>
            <ErrorNote error={usage.error} retry={usage.refetch} />
            {usage.isPending && <Loading lines={4} />}
            {usage.data && <UsageMeter usage={usage.data} />}
            {usage.data?.limits.some(({ limit }) => limit === 0) && (
              <TextLink to="/billing" size="sm">
                See what a subscription includes
              </TextLink>
            )}
          </aside>
        </div>
        {!isWriting && telling.phase !== "done" && <LatestStory onIdea={begin} />}
        <Library />
      </Stack>
    </>
  );
}

/** Where the story appears, or why it does not. */
function Stage({ telling, onIdea }: { telling: Telling; onIdea: (idea: Draft) => void }) {
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
        >
          {phase === "done" && (
            <StoryActions story={{ title: title ?? "Untitled", text }} onIdea={onIdea} />
          )}
        </StorySheet>
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
