import { Button, NativeSelect, PasswordInput, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { data, user } from "@/api/client";
import { homeCurrency, homeTimeZone, knownCurrencies } from "@/lib/home";
import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";

import { FormFrame } from "./FormFrame";
import { rememberPassword } from "./firstPassword";

const currencies = knownCurrencies();

export function SignUpPage() {
  const { next } = useSearch({ from: "/visitor/sign-up" });
  const navigate = useNavigate();
  const [form, setForm] = useState({
    display_name: "",
    email: "",
    password: "",
    currency: homeCurrency(),
  });
  const set = (name: keyof typeof form) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setForm((before) => ({ ...before, [name]: value }));
  };
  const register = useMutation({
    mutationFn: () =>
      data(user.POST("/api/auth/register", { body: { ...form, time_zone: homeTimeZone() } })),
    onSuccess: () => {
      rememberPassword(form.password);
      return navigate({ to: "/confirm", search: { email: form.email, next } });
    },
  });
  return (
    <FormFrame title="Create an account" onSubmit={() => register.mutate()}>
      <TextInput
        label="Your name"
        autoComplete="name"
        required
        maxLength={80}
        value={form.display_name}
        onChange={set("display_name")}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={form.email}
        onChange={set("email")}
      />
      <PasswordInput
        label="Password"
        description="At least 8 characters, with upper and lower case letters and a number"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
        value={form.password}
        onChange={set("password")}
      />
      <NativeSelect
        label="Currency of your budget"
        data={currencies}
        value={form.currency}
        onChange={set("currency")}
      />
      <ErrorNote error={register.error} />
      <Button type="submit" loading={register.isPending}>
        Create account
      </Button>
      <Text size="sm">
        You have one?{" "}
        <TextLink to="/login" search={{ next }}>
          Sign in
        </TextLink>
      </Text>
    </FormFrame>
  );
}
