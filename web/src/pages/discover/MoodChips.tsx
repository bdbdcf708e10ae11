import { Chip } from "@mantine/core";

import { inWords } from "@/lib/words";

import classes from "./Discover.module.css";
import { MOODS } from "./words";

const MOST = 5;

type Props = { mood: string[]; onChange: (mood: string[]) => void };

/** How it should feel; the last five count. */
export function MoodChips({ mood, onChange }: Props) {
  return (
    <div className={classes.chips} role="group" aria-label="Mood">
      <Chip.Group multiple value={mood} onChange={(next) => onChange(next.slice(-MOST))}>
        {MOODS.map((name) => (
          <Chip key={name} value={name} radius="xs" size="sm" variant="outline">
            {inWords(name)}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}
