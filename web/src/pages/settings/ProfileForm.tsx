import { Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, user, type UserSchema } from "@/api/client";
import { knownCurrencies } from "@/lib/home";
import { figuresMayChange } from "@/queries";

import { FormSection } from "./Section";

const TIME_ZONES = Intl.supportedValuesOf("timeZone");
const CURRENCIES = knownCurrencies();

/** Who I am to the product: name, whose clock a day follows, which money counts. */
export function ProfileForm({ account }: { account: UserSchema["AccountResponse"] }) {
  const { display_name, time_zone, currency } = account;
  const [form, setForm] = useState({ display_name, time_zone, currency });
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: () => data(user.PATCH("/api/auth/me", { body: form })),
    onSuccess: (changed) => {
      queries.setQueryData(["account"], changed);
      figuresMayChange();
    },
  });
  const isChanged =
    form.display_name !== display_name ||
    form.time_zone !== time_zone ||
    form.currency !== currency;
  return (
    <FormSection
      title="You"
      lead={`Signed in as ${account.email}`}
      save={save}
      isChanged={isChanged}
    >
      <TextInput
        label="Name"
        required
        maxLength={80}
        value={form.display_name}
        onChange={(event) => setForm({ ...form, display_name: event.currentTarget.value })}
      />
      <Select
        label="Time zone"
        description="Your day and your month follow it"
        data={[...new Set([...TIME_ZONES, time_zone])]}
        value={form.time_zone}
        onChange={(value) => value && setForm({ ...form, time_zone: value })}
        searchable
        limit={100}
        allowDeselect={false}
      />
      <Select
        label="Currency"
        description="Your figures are shown in it"
        data={CURRENCIES}
        value={form.currency}
        onChange={(value) => value && setForm({ ...form, currency: value })}
        searchable
        allowDeselect={false}
      />
    </FormSection>
  );
}
