import Markdown from "react-markdown";

import classes from "./Stories.module.css";

// Text from a model or a library file: marks of print only, no links, pictures or code.
const ALLOWED = ["p", "em", "strong", "h2", "h3", "hr", "blockquote", "br", "ul", "ol", "li"];

type Props = { text: string; isGrowing?: boolean };

/** The text of a story, set to be read. */
export function StoryText({ text, isGrowing = false }: Props) {
  return (
    <div className={classes.text} data-growing={isGrowing || undefined} data-testid="story-text">
      <Markdown allowedElements={ALLOWED} unwrapDisallowed>
        {text}
      </Markdown>
    </div>
  );
}
