import { Button, Group, NativeSelect } from "@mantine/core";
import { useState } from "react";

import { saveFile } from "@/lib/saveFile";

import type { Draft } from "./draft";
import { branched, continued, paragraphsOf, type Told } from "./sequel";
import classes from "./Stories.module.css";

type Props = { story: Told; onIdea: (idea: Draft) => void };

/** What a finished story leads to: its next part, another turn of it, a copy to keep. */
export function StoryActions({ story, onIdea }: Props) {
  const [isBranching, setBranching] = useState(false);
  const keep = () =>
    saveFile(`${story.title}.txt`, `${story.title}\n\n${story.text}\n`, "text/plain");
  return (
    <footer className={classes.next}>
      <Group justify="center" gap="xs">
        <Button variant="default" onClick={() => onIdea(continued(story))}>
          Go on with it
        </Button>
        <Button
          variant="default"
          aria-expanded={isBranching}
          onClick={() => setBranching(!isBranching)}
        >
          Tell it another way
        </Button>
        <Button variant="default" onClick={keep}>
          Keep a copy
        </Button>
      </Group>
      {isBranching && <Branch story={story} onIdea={onIdea} />}
    </footer>
  );
}

function Branch({ story, onIdea }: Props) {
  const [paragraph, setParagraph] = useState(0);
  return (
    <Group mt="md" gap="xs" align="flex-end">
      <NativeSelect
        label="As it was, up to and with"
        flex="1 1 14rem"
        data={paragraphsOf(story.text).map((text, index) => ({
          value: String(index),
          label: `${index + 1}. ${text.slice(0, 70)}`,
        }))}
        value={String(paragraph)}
        onChange={(event) => setParagraph(Number(event.currentTarget.value))}
      />
      <Button onClick={() => onIdea(branched(story, paragraph))}>Turn it here</Button>
    </Group>
  );
}
