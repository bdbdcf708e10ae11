import { Button, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { data, documents } from "@/api/client";
import { sayDay } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { figuresMayChange } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { MoreButton } from "@/ui/MoreButton";

import classes from "./Money.module.css";

/** What I said I bought; each can be taken back, and what is left follows. */
export function ToldPurchases() {
  const queries = useQueryClient();
  const told = usePages(["purchases"], (cursor) =>
    data(documents.GET("/api/financial/purchases", { params: { query: { cursor, limit: 10 } } })),
  );
  const takeBack = useMutation({
    mutationFn: (id: string) =>
      documents.DELETE("/api/financial/purchases/{purchase_id}", {
        params: { path: { purchase_id: id } },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["purchases"] });
      figuresMayChange();
    },
  });
  if (!told.items || told.items.length === 0) return <ErrorNote error={told.error} />;
  return (
    <section aria-labelledby="told">
      <Title order={2} size="h3" id="told" mb="xs">
        What you said you bought
      </Title>
      <ul className={classes.told}>
        {told.items.map(({ id, title, amount, purchased_on: on }) => (
          <li key={id}>
            <span>{title}</span>
            <Text span size="sm" c="dimmed">
              {sayDay(on)}
            </Text>
            <Figure money={amount} />
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Not bought after all: ${title}`}
              loading={takeBack.isPending && takeBack.variables === id}
              onClick={() => takeBack.mutate(id)}
            >
              Not after all
            </Button>
          </li>
        ))}
      </ul>
      <MoreButton pages={told} />
      <ErrorNote error={takeBack.error} />
    </section>
  );
}
