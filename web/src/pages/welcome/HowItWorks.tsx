import { Text, Title } from "@mantine/core";

import classes from "./Welcome.module.css";

const STEPS = [
  [
    "It reads",
    "Drop in bank statements, pay stubs and receipts as PDFs, printed or scanned. Each statement must add up to its own closing balance, or it is not counted.",
  ],
  [
    "It reckons",
    "Income, bills, savings and groceries become one figure: what is left for fun. Open any term to see the line, on the page, that it came from.",
  ],
  [
    "It recommends",
    "Ask for an evening. Films you already pay for, books, games, dinners and things that are free, each with its price and what would be left.",
  ],
] as const;

/** What happens, in the order it happens. */
export function HowItWorks() {
  return (
    <ol className={classes.steps}>
      {STEPS.map(([name, does]) => (
        <li key={name}>
          <Title order={2} size="h3">
            {name}
          </Title>
          <Text>{does}</Text>
        </li>
      ))}
    </ol>
  );
}
