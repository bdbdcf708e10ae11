import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents, type DocumentsSchema } from "@/api/client";
import { nextWeekday, sayDay } from "@/lib/dates";
import { inLocale, sayMoney } from "@/lib/money";
import { ErrorNote } from "@/ui/ErrorNote";
import { Mark, type Tone } from "@/ui/Mark";

type Answer = DocumentsSchema["AffordabilityResponse"];
const VERDICTS: Record<Answer["verdict"], [Tone, string]> = {
  yes: ["good", "Yes"],
  tight: ["warn", "Only just"],
  no: ["bad", "No"],
  unknown: ["plain", "Not known yet"],
};
const FRIDAY = 5;

/** "Can I afford this on Friday?" */
export function Affordability() {
  const [amount, setAmount] = useState("");
  const [on, setOn] = useState(nextWeekday(FRIDAY));
  const ask = useMutation({
    mutationFn: () =>
      data(documents.GET("/api/financial/affordability", { params: { query: { amount, on } } })),
  });
  return (
    <section aria-labelledby="afford" className="pd-sheet">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Title order={2} size="h3" id="afford" mb="sm">
          Can I afford this?
        </Title>
        <Group align="flex-end" gap="sm">
          <TextInput
            label="It costs"
            inputMode="decimal"
            pattern="\d+([.]\d{1,2})?"
            title="An amount such as 45 or 45.50"
            required
            flex="1 1 7rem"
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value.replace(",", "."))}
          />
          <TextInput
            label="On"
            type="date"
            required
            flex="1 1 9rem"
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Button type="submit" loading={ask.isPending}>
            Ask
          </Button>
        </Group>
      </form>
      <div aria-live="polite">
        <ErrorNote error={ask.error} />
        {ask.data && <Verdict answer={ask.data} />}
      </div>
    </section>
  );
}

function Verdict({ answer }: { answer: Answer }) {
  const [tone, word] = VERDICTS[answer.verdict];
  return (
    <Stack gap={4} mt="md">
      <div>
        <Mark tone={tone}>{word}</Mark> {sayMoney(answer.amount)} on {sayDay(answer.on)}
      </div>
      {answer.reasons.map((reason) => (
        <Text key={reason} size="sm">
          {inLocale(reason)}
        </Text>
      ))}
    </Stack>
  );
}
