import type { Draft } from "./draft";

export type Told = { title: string; text: string };

const MOST_QUOTED = 600;
const MOST_TITLE = 100;
const NOT_TOLD = /^(#|\*\s*\*|-{3}|[*_]*This is a work of fiction)/;

/** The idea of a story's next part: room for what happens now, then how the last one ended. */
export function continued({ title, text }: Told): Draft {
  return {
    title: nextPart(title),
    prompt: `\n\nIt goes on from “${title}”, which ended: “${ending(text)}”`,
  };
}

/** The idea of a story turning out otherwise: room for how, then what stays as it was. */
export function branched({ title, text }: Told, paragraph: number): Draft {
  const upToHere = paragraphsOf(text)
    .slice(0, paragraph + 1)
    .join(" ");
  return {
    title: "",
    prompt: `\n\nIt tells “${title}” another way. As it was: “${ending(upToHere)}”`,
  };
}

/** The paragraphs of a story, without headings, rules and the notice that it is fiction. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "" && !NOT_TOLD.test(paragraph));
}

/** The last whole sentences that fit. */
function ending(text: string): string {
  const plain = paragraphsOf(text).join(" ").replace(/[*_]/g, "");
  if (plain.length <= MOST_QUOTED) return plain;
  const tail = plain.slice(-MOST_QUOTED);
  const begin = tail.search(/[.!?]["”’]?\s+\S/);
  return begin === -1 ? tail : tail.slice(begin + 1).replace(/^["”’]?\s+/, "");
}

function nextPart(title: string): string {
  const numbered = /^(.*), part (\d+)$/.exec(title);
  const name = numbered?.[1] ?? title;
  const part = `, part ${Number(numbered?.[2] ?? 1) + 1}`;
  return name.slice(0, MOST_TITLE - part.length) + part;
}
