import { Anchor, Group, Modal, Rating, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { inLocale } from "@/lib/money";
import { inWords } from "@/lib/words";
import { ErrorNote } from "@/ui/ErrorNote";
import { Figure } from "@/ui/Figure";
import { Loading } from "@/ui/Loading";

import { costState } from "./price";
import { Reviews } from "./Reviews";
import { useRate } from "./useOpinion";
import { about, type Item } from "./words";

type Way = CatalogSchema["WayResponse"];
type Props = { item: Item; close: () => void };

/** Everything about one item: every way to get it, and what speaks for and against it. */
export function ItemDetails({ item, close }: Props) {
  const params = { path: { item_id: item.item_id } };
  const whole = useQuery({
    queryKey: ["item", item.item_id],
    queryFn: () => data(catalog.GET("/api/entertainment/{item_id}", { params })),
  });
  const why = useQuery({
    queryKey: ["item", item.item_id, "why"],
    queryFn: () => data(catalog.GET("/api/entertainment/{item_id}/explanation", { params })),
  });
  const rate = useRate(item.item_id);
  const link = whole.data?.external_url;
  return (
    <Modal opened onClose={close} title={item.title} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {about(item)}
        </Text>
        <Text>{item.description}</Text>
        <ErrorNote error={whole.error ?? why.error} />
        {!whole.data && !whole.error && <Loading lines={4} />}
        {whole.data && whole.data.ways.length > 0 && (
          <div>
            <Title order={3} size="h4">
              Ways to get it
            </Title>
            <table className="pd-table">
              <tbody>
                {waysToShow(whole.data.ways).map((way) => (
                  <tr key={`${way.kind}${way.platform}`}>
                    <td>{way.kind && inWords(way.kind)}</td>
                    <td>{way.platform}</td>
                    <td className="pd-number">{costState(way) ?? <Figure money={way.cost} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {why.data && <Reasons title="Why this" reasons={why.data.reasons} />}
        {why.data && <Reasons title="What speaks against it" reasons={why.data.against} />}
        <Reviews itemId={item.item_id} />
        <Group justify="space-between">
          <Group gap="xs">
            <Text size="sm">{rate.isSuccess ? "Thank you" : "Know it? Rate it"}</Text>
            <Rating
              value={rate.variables ?? 0}
              onChange={(stars) => rate.mutate(stars)}
              getSymbolLabel={(stars) => `${stars} of 5`}
            />
          </Group>
          {link?.startsWith("https://") && (
            <Anchor href={link} target="_blank" rel="noreferrer noopener">
              More about it
            </Anchor>
          )}
        </Group>
        <ErrorNote error={rate.error} />
      </Stack>
    </Modal>
  );
}

/** Whoever pays for a platform already need not hear what it would cost. */
function waysToShow(ways: Way[]): Way[] {
  const paid = ways.filter(({ free }) => free).map(({ platform }) => platform);
  return ways.filter(({ free, platform }) => free || !paid.includes(platform));
}

function Reasons({ title, reasons }: { title: string; reasons: { text: string }[] }) {
  if (reasons.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      {reasons.map(({ text }) => (
        <Text key={text}>{inLocale(text)}</Text>
      ))}
    </div>
  );
}
