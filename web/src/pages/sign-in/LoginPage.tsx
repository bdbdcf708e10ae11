import { Button, Group, PasswordInput, TextInput } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";

import { FormFrame } from "./FormFrame";
import { useSignIn } from "./useSignIn";

export function LoginPage() {
  const { next, email: known } = useSearch({ from: "/visitor/login" });
  const [email, setEmail] = useState(known ?? "");
  const [password, setPassword] = useState("");
  const signIn = useSignIn(next ?? "/money");
  return (
    <FormFrame title="Sign in" onSubmit={() => signIn.mutate({ email, password })}>
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ErrorNote error={signIn.error} />
      <Button type="submit" loading={signIn.isPending}>
        Sign in
      </Button>
      <Group justify="space-between">
        <TextLink to="/reset" search={{ email, next }}>
          Forgot your password?
        </TextLink>
        <TextLink to="/sign-up" search={{ next }}>
          Create an account
        </TextLink>
      </Group>
    </FormFrame>
  );
}
