import { Text, Title } from "@mantine/core";

import { inLocale } from "@/lib/money";
import { Figure } from "@/ui/Figure";
import { TextLink } from "@/ui/links";

import type { Budget } from "./waterfall";

/** What only the person can settle: asked, never guessed. */
export function Questions({ budget }: { budget: Budget }) {
  if (budget.questions.length === 0) return null;
  return (
    <section aria-labelledby="questions" className="pd-sheet">
      <Title order={2} size="h3" id="questions">
        We need you to settle this
      </Title>
      {budget.questions.map((question) => (
        <div key={question.kind + question.text}>
          <Text mt="xs">{inLocale(question.text)}</Text>
          {question.figures?.map((figure) => (
            <Text key={figure.name} size="sm">
              {figure.label}: <Figure money={figure.amount} /> ({figure.formula})
            </Text>
          ))}
        </div>
      ))}
      <Text mt="sm" size="sm">
        Answer in <TextLink to="/settings">Settings</TextLink>, or add the document that shows it.
      </Text>
    </section>
  );
}
