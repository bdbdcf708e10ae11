import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { Ref } from "react";

import type { Draft } from "./draft";
import classes from "./Stories.module.css";

const MAX_PROMPT = 2000;
const IDEAS = [
  "A lighthouse keeper who signs the logbook in two hands",
  "The pawnbroker who buys back the same watch every year",
  "A poisoning at the chess club, and a witness who only heard it",
];

type Props = {
  draft: Draft;
  change: (draft: Draft) => void;
  isWriting: boolean;
  onAsk: (draft: Draft) => void;
  field: Ref<HTMLTextAreaElement>;
};

/** What the story is about; every keystroke is kept for when we come back. */
export function StoryForm({ draft, change, isWriting, onAsk, field }: Props) {
  const set = (part: Partial<Draft>) => change({ ...draft, ...part });
  const length = draft.prompt.trim().length;
  return (
    <form
      className="pd-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ prompt: draft.prompt.trim(), title: draft.title.trim() });
      }}
    >
      <Stack>
        <Textarea
          ref={field}
          label="What should it be about?"
          description="A person, a place, something that went wrong. No real private persons."
          autosize
          minRows={3}
          maxRows={10}
          required
          minLength={3}
          maxLength={MAX_PROMPT}
          value={draft.prompt}
          onChange={(event) => set({ prompt: event.currentTarget.value })}
        />
        {length === 0 && (
          <div className={classes.ideas} role="group" aria-label="Ideas">
            {IDEAS.map((idea) => (
              <Button
                key={idea}
                size="compact-sm"
                variant="default"
                h="auto"
                py={4}
                styles={{ label: { whiteSpace: "normal", lineHeight: 1.3, textAlign: "start" } }}
                onClick={() => set({ prompt: `${idea}.` })}
              >
                {idea}
              </Button>
            ))}
          </div>
        )}
        <TextInput
          label="Title"
          description="Leave it empty and the writer finds one"
          maxLength={100}
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Group justify="space-between">
          <Button type="submit" loading={isWriting}>
            Write my story
          </Button>
          <Text size="sm" c="dimmed">
            {length > MAX_PROMPT - 200
              ? `${MAX_PROMPT - length} characters left`
              : "It replaces your latest story."}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
