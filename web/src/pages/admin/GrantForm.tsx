import { Button, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { billing, chat, type ChatSchema } from "@/api/client";
import { once } from "@/api/http";
import { isoDay } from "@/lib/dates";
import { ErrorNote } from "@/ui/ErrorNote";

import classes from "./Admin.module.css";

const WHAT = [
  { value: "stories_per_day", label: "Stories a day" },
  { value: "messages_per_day", label: "Messages a day" },
  { value: "tokens_per_month", label: "Tokens a month" },
  { value: "access", label: "Access without paying" },
];

/** Lend one person another limit, or access, until the end of a day and for a reason. */
export function GrantForm({ userId }: { userId: string }) {
  const [form, setForm] = useState({ what: "stories_per_day", amount: "", day: "", reason: "" });
  const queries = useQueryClient();
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };
  const grant = useMutation({
    mutationFn: async () => {
      const until = new Date(`${form.day}T23:59:59`).toISOString();
      const common = { user_id: userId, reason: form.reason.trim() };
      if (form.what === "access") {
        await billing.POST("/api/admin/subscriptions/overrides", {
          headers: once(),
          body: { ...common, until },
        });
        return;
      }
      const metric = form.what as ChatSchema["Metric"];
      await chat.POST("/api/admin/overrides", {
        headers: once(),
        body: { ...common, metric, amount: Number(form.amount), expires_at: until },
      });
    },
    onSuccess: async () => {
      setForm((before) => ({ ...before, amount: "", reason: "" }));
      await queries.invalidateQueries({ queryKey: ["admin"] });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        grant.mutate();
      }}
    >
      <Stack gap="xs">
        <div className={classes.form}>
          <NativeSelect label="Lend" data={WHAT} value={form.what} onChange={set("what")} />
          {form.what !== "access" && (
            <TextInput
              label="Allowed"
              inputMode="numeric"
              pattern="\d{1,9}"
              required
              w={110}
              value={form.amount}
              onChange={set("amount")}
            />
          )}
          <TextInput
            label="Until the end of"
            type="date"
            min={isoDay(new Date())}
            required
            value={form.day}
            onChange={set("day")}
          />
          <TextInput
            label="Why"
            required
            maxLength={500}
            flex="1 1 14rem"
            value={form.reason}
            onChange={set("reason")}
          />
          <Button type="submit" loading={grant.isPending}>
            Lend
          </Button>
        </div>
        <ErrorNote error={grant.error} />
        <Text role="status" size="sm" mb="sm">
          {grant.isSuccess && "In force."}
        </Text>
      </Stack>
    </form>
  );
}
