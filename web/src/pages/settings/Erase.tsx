import { Button, Group, Modal, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { data, user, type UserSchema } from "@/api/client";
import { end } from "@/auth/session";
import { figuresMayChange, queries } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";
import { Receipt } from "@/ui/Receipt";

type Scope = "finances" | "account";
type Erased = UserSchema["ErasureReceiptResponse"];

const WORDS: Record<Scope, { title: string; what: string; confirm: string; word: string }> = {
  finances: {
    title: "Erase my finances",
    what: "Every document, line, figure and purchase is deleted for good. Your account, tastes, conversations and subscription stay.",
    confirm: "Erase my finances",
    word: "finances",
  },
  account: {
    title: "Erase everything",
    what: "Your account and all it holds are deleted for good, in every part of the product: documents, figures, tastes, conversations, stories. A subscription is cancelled. What the law wants kept of payments stays without your name.",
    confirm: "Erase everything",
    word: "everything",
  },
};

/** Leaving, or leaving the money out; neither happens by one click. */
export function Erase() {
  const [scope, setScope] = useState<Scope | null>(null);
  const [receipt, setReceipt] = useState<Erased | null>(null);
  return (
    <section className="pd-sheet" aria-labelledby="erase">
      <Stack>
        <Title order={2} id="erase" size="h3">
          Erase
        </Title>
        <Text>Your figures are yours. Nothing that is erased can be brought back.</Text>
        <Group>
          {(["finances", "account"] as const).map((one) => (
            <Button key={one} variant="outline" onClick={() => setScope(one)}>
              {WORDS[one].title}…
            </Button>
          ))}
        </Group>
        <div role="status">{receipt && <Receipt receipt={receipt} />}</div>
      </Stack>
      {scope && (
        <Confirmation
          scope={scope}
          close={() => setScope(null)}
          onErased={(given) => {
            setScope(null);
            setReceipt(given);
          }}
        />
      )}
    </section>
  );
}

type Props = { scope: Scope; close: () => void; onErased: (receipt: Erased) => void };

function Confirmation({ scope, close, onErased }: Props) {
  const [typed, setTyped] = useState("");
  const navigate = useNavigate();
  const { title, what, confirm, word } = WORDS[scope];
  const erase = useMutation({
    mutationFn: () =>
      data(
        scope === "account" ? user.DELETE("/api/auth/me") : user.DELETE("/api/auth/me/finances"),
      ),
    onSuccess: async (receipt) => {
      if (scope === "finances") {
        for (const name of ["documents", "analysis"]) {
          queries.removeQueries({ queryKey: [name] });
        }
        figuresMayChange();
        return onErased(receipt);
      }
      sessionStorage.clear();
      await end();
      queries.clear();
      await navigate({ to: "/erased/$receiptId", params: { receiptId: receipt.id } });
    },
  });
  return (
    <Modal opened onClose={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          erase.mutate();
        }}
      >
        <Stack>
          <Text>{what}</Text>
          <TextInput
            label={`Type “${word}” to confirm`}
            autoComplete="off"
            required
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNote error={erase.error} />
          <Group>
            <Button
              type="submit"
              disabled={typed.trim().toLowerCase() !== word}
              loading={erase.isPending}
            >
              {confirm}
            </Button>
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
