import { Group, Input, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents, type DocumentsSchema } from "@/api/client";
import { sayMoney } from "@/lib/money";
import { figuresMayChange } from "@/queries";

import { goalsOf, type Told, withGoals } from "./goals";
import { FormSection } from "./Section";

const AMOUNT = "\\d+([.]\\d{1,4})?";
const TOLD: [keyof Told, string][] = [
  ["income", "Income after tax"],
  ["fixed", "Rent and bills"],
  ["essential", "Groceries, transport, health"],
];
const PERCENT = "(100([.]0+)?|\\d{1,2}([.]\\d{1,2})?)";

/** How my money is counted: what is put aside, how much of the rest is fun, or a figure of my own. */
export function GoalsForm({ profile }: { profile: DocumentsSchema["ProfileResponse"] }) {
  const [form, setForm] = useState(() => goalsOf(profile));
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      data(documents.PUT("/api/financial/profile", { body: withGoals(profile, form) })),
    onSuccess: (changed) => {
      queries.setQueryData(["profile"], changed);
      setForm(goalsOf(changed));
      figuresMayChange();
    },
  });
  const isChanged = JSON.stringify(form) !== JSON.stringify(goalsOf(profile));
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };
  return (
    <FormSection
      title="Money goals"
      lead="They shape the budget; every term of it is on the Money page."
      save={save}
      isChanged={isChanged}
    >
      <Group grow align="flex-start">
        <TextInput
          label="Savings goal, %"
          description="Of income, put aside first"
          inputMode="decimal"
          pattern={PERCENT}
          required
          value={form.savings}
          onChange={set("savings")}
        />
        <TextInput
          label="Share for fun, %"
          description="Of what is free after that"
          inputMode="decimal"
          pattern={PERCENT}
          required
          value={form.share}
          onChange={set("share")}
        />
      </Group>
      <TextInput
        label={`Your own monthly budget, ${profile.currency}`}
        description="Leave it empty to use the one that is worked out"
        inputMode="decimal"
        pattern={AMOUNT}
        value={form.override}
        onChange={set("override")}
      />
      <Input.Wrapper
        label={`What no document shows, ${profile.currency} a month`}
        description="Counts as told by you, until a statement or a pay stub shows it"
        labelElement="div"
      >
        <Group grow preventGrowOverflow={false} mt={6} align="flex-end">
          {TOLD.map(([name, label]) => (
            <TextInput
              key={name}
              label={label}
              inputMode="decimal"
              pattern={AMOUNT}
              value={form[name]}
              onChange={set(name)}
            />
          ))}
        </Group>
      </Input.Wrapper>
      <Text size="sm">
        {profile.derived_budget
          ? `Worked out from all this and your documents: ${sayMoney(profile.derived_budget)} a month.`
          : "Nothing is worked out yet: upload a statement and a pay stub, or tell the figures."}
      </Text>
    </FormSection>
  );
}
