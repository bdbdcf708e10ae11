import { Button, PasswordInput, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { user } from "@/api/client";
import { ErrorNote } from "@/ui/ErrorNote";

import { FormFrame } from "./FormFrame";
import { useSignIn } from "./useSignIn";

export function ResetPage() {
  const { email: known, next } = useSearch({ from: "/visitor/reset" });
  const [email, setEmail] = useState(known ?? "");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useSignIn(next ?? "/money");
  const ask = useMutation({
    mutationFn: () => user.POST("/api/auth/password/forgot", { body: { email } }),
  });
  const reset = useMutation({
    mutationFn: () => user.POST("/api/auth/password/reset", { body: { email, code, password } }),
    onSuccess: () => signIn.mutate({ email, password }),
  });
  if (!ask.isSuccess) {
    return (
      <FormFrame title="Reset your password" onSubmit={() => ask.mutate()}>
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <ErrorNote error={ask.error} />
        <Button type="submit" loading={ask.isPending}>
          Send me a code
        </Button>
      </FormFrame>
    );
  }
  return (
    <FormFrame title="Choose a new password" onSubmit={() => reset.mutate()}>
      <Text role="status">If {email} has an account, a code is on its way.</Text>
      <TextInput
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\d{4,10}"
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.trim())}
      />
      <PasswordInput
        label="New password"
        autoComplete="new-password"
        required
        minLength={8}
        maxLength={128}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ErrorNote error={reset.error ?? signIn.error} />
      <Button type="submit" loading={reset.isPending || signIn.isPending}>
        Set password and sign in
      </Button>
    </FormFrame>
  );
}
