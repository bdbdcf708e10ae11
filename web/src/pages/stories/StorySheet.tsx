import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

import { Mark } from "@/ui/Mark";

import classes from "./Stories.module.css";
import { StoryText } from "./StoryText";

type Props = {
  title: string;
  text: string;
  isGrowing?: boolean;
  about?: ReactNode;
  heading?: 1 | 2;
  children?: ReactNode;
};

/** A printed page: title, the mark that it is fiction, the text. */
export function StorySheet({ title, text, isGrowing, about, heading = 2, children }: Props) {
  return (
    <article className={classes.sheet} aria-busy={isGrowing}>
      <header>
        <Title order={heading} size="h1">
          {title}
        </Title>
        <Group justify="center" gap="xs" mt="xs">
          <Mark>Fiction</Mark>
          {about && (
            <Text size="sm" c="dimmed">
              {about}
            </Text>
          )}
        </Group>
      </header>
      <StoryText text={text} isGrowing={isGrowing} />
      {children}
    </article>
  );
}
