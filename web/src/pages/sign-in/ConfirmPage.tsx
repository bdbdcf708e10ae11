import { Button, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";

import { user } from "@/api/client";
import { usePublicConfig } from "@/pages/welcome/publicConfig";
import { ErrorNote } from "@/ui/ErrorNote";
import { TextLink } from "@/ui/links";

import { takePassword } from "./firstPassword";
import { FormFrame } from "./FormFrame";
import { useSignIn } from "./useSignIn";

export function ConfirmPage() {
  const { email: known, next } = useSearch({ from: "/visitor/confirm" });
  const [email, setEmail] = useState(known ?? "");
  const [code, setCode] = useState("");
  const { confirmation_code } = usePublicConfig();
  const navigate = useNavigate();
  const signIn = useSignIn(next ?? "/documents");
  const confirm = useMutation({
    mutationFn: () => user.POST("/api/auth/confirm", { body: { email, code } }),
    onSuccess: async () => {
      const password = takePassword();
      if (password) signIn.mutate({ email, password });
      else await navigate({ to: "/login", search: { email, next } });
    },
  });
  return (
    <FormFrame title="Confirm your e-mail" onSubmit={() => confirm.mutate()}>
      <Text>We sent you a code. It tells us that this address is yours.</Text>
      {confirmation_code && (
        <Text size="sm" c="dimmed">
          This is a local installation: the code is {confirmation_code}.
        </Text>
      )}
      <TextInput
        label="E-mail"
        type="email"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <TextInput
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\d{4,10}"
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.trim())}
      />
      <ErrorNote error={confirm.error ?? signIn.error} />
      <Button type="submit" loading={confirm.isPending || signIn.isPending}>
        Confirm
      </Button>
      <TextLink to="/login" search={{ email, next }}>
        Sign in instead
      </TextLink>
    </FormFrame>
  );
}
