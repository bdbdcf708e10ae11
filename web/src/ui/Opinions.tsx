import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { once } from "@/api/http";
import { figuresMayChange } from "@/queries";

import { ErrorNote } from "./ErrorNote";

type Response = CatalogSchema["Response"];
type Props = {
  itemId: string;
  recommendationId: string | null;
  title: string;
  isFree: boolean;
};

const CHOICES: [Response, string][] = [
  ["saved", "Save"],
  ["liked", "Like"],
  ["disliked", "Not for me"],
  ["purchased", "I bought it"],
];
const ANSWERS: Record<Response, string> = {
  saved: "On your list.",
  liked: "Noted: more like this.",
  disliked: "Noted: less like this.",
  purchased: "Bought. Your budget follows in a moment.",
};

/** What a person says to a recommendation; it changes what comes next, and a purchase the budget. */
export function Opinions({ itemId, recommendationId, title, isFree }: Props) {
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (response: Response) => tell(itemId, recommendationId, response),
    onSuccess: (_, response) => {
      void queries.invalidateQueries({ queryKey: ["saved"] });
      if (response === "purchased") figuresMayChange();
    },
  });
  const choices = CHOICES.filter(
    ([response]) =>
      response === "saved" || (recommendationId && !(isFree && response === "purchased")),
  );
  const said = answer.isSuccess ? answer.variables : null;
  return (
    <>
      <Group gap={6} mt="xs">
        {choices.map(([response, label]) => (
          <Button
            key={response}
            size="compact-sm"
            variant={said === response ? "filled" : "default"}
            aria-pressed={said === response}
            aria-label={`${label}: ${title}`}
            loading={answer.isPending && answer.variables === response}
            onClick={() => answer.mutate(response)}
          >
            {label}
          </Button>
        ))}
      </Group>
      <Text size="sm" role="status">
        {said && ANSWERS[said]}
      </Text>
      <ErrorNote error={answer.error} />
    </>
  );
}

async function tell(itemId: string, recommendationId: string | null, response: Response) {
  if (recommendationId === null) {
    const params = { path: { item_id: itemId } };
    await data(catalog.POST("/api/entertainment/{item_id}/save", { params, headers: once() }));
    return;
  }
  await data(
    catalog.POST("/api/entertainment/recommendations/{recommendation_id}/response", {
      params: { path: { recommendation_id: recommendationId } },
      body: { response },
      headers: once(),
    }),
  );
}
