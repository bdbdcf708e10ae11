import { Button, Group, Popover, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { data, documents } from "@/api/client";
import { once } from "@/api/http";
import { useAccount } from "@/auth/useSession";
import { isoDay } from "@/lib/dates";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";

import type { Item } from "./words";

type Props = { item: Item; recommendationId?: string; onBought?: () => void };

/** "I bought it": what was really paid, which may not be what the catalogue says. */
export function BoughtButton({ item, recommendationId, onBought }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [amount, setAmount] = useState(item.cost?.amount ?? "");
  const currency = useAccount().data?.currency ?? item.cost?.currency ?? "AUD";
  const queries = useQueryClient();
  const buy = useMutation({
    mutationFn: () =>
      data(
        documents.POST("/api/financial/purchases", {
          headers: once(),
          body: {
            title: item.title,
            merchant: item.platform ?? "",
            amount: { amount, currency: item.cost?.currency ?? currency },
            item_id: item.item_id,
            item_type: item.type,
            recommendation_id: recommendationId ?? null,
            purchased_on: isoDay(new Date()),
          },
        }),
      ),
    onSuccess: async () => {
      setOpen(false);
      figuresMayChange();
      onBought?.();
      await queries.invalidateQueries({ queryKey: ["saved"] });
    },
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus withArrow width={280}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={buy.isSuccess}
          onClick={() => setOpen(true)}
          aria-label={`I bought ${item.title}`}
        >
          {buy.isSuccess ? "Bought" : "I bought it"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            buy.mutate();
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={`What you paid (${item.cost?.currency ?? currency})`}
              inputMode="decimal"
              pattern="\d+([.]\d{1,2})?"
              required
              value={amount}
              onChange={(event) => setAmount(event.currentTarget.value)}
            />
            <Text size="sm" c="dimmed">
              It leaves your budget today. The bank line that follows is not counted again.
            </Text>
            <ErrorNote error={buy.error} />
            <Group gap="xs">
              <Button type="submit" size="xs" loading={buy.isPending}>
                Count it
              </Button>
              <Button size="xs" variant="default" onClick={() => setOpen(false)}>
                Cancel
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
