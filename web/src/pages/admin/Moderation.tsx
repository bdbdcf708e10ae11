import { Switch, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { chat, type ChatSchema, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { inWords } from "@/lib/words";
import { TextLink } from "@/ui/links";
import { Mark } from "@/ui/Mark";

import { AdminTable, type Column, wholeList } from "./AdminTable";
import { PersonLink } from "./PersonLink";

type Shelved = ChatSchema["ShelfResponse"];

const REFUSALS: Column<ChatSchema["RefusalResponse"]>[] = [
  { head: "Person", cell: ({ user_id }) => <PersonLink userId={user_id} /> },
  { head: "When", cell: ({ at }) => sayMoment(at) },
  { head: "Stage", cell: ({ stage }) => (stage === "prompt" ? "The wish" : "What was written") },
  {
    head: "Categories",
    cell: ({ categories }) => categories.map(inWords).join(", "),
  },
];
const SHELF: Column<Shelved>[] = [
  {
    head: "Story",
    cell: ({ slug, title }) => (
      <TextLink to="/stories/library/$slug" params={{ slug }}>
        {title}
      </TextLink>
    ),
  },
  {
    head: "Readers see it",
    cell: (story) => <Shown story={story} />,
  },
  { head: "Decided", cell: ({ decided_at }) => sayMoment(decided_at) },
  {
    head: "By",
    cell: ({ decided_by }) =>
      decided_by ? <PersonLink userId={decided_by} /> : <Mark>as installed</Mark>,
  },
];

/** What moderation refused, by category: the text itself is never kept. */
export function Refusals({ userId }: { userId?: string }) {
  const refusals = usePages(["admin", "refusals", userId], (cursor) =>
    data(chat.GET("/api/admin/moderation", { params: { query: { user_id: userId, cursor } } })),
  );
  return (
    <AdminTable
      label="Refusals"
      list={refusals}
      columns={userId ? REFUSALS.slice(1) : REFUSALS}
      keyOf={({ event_id }) => event_id}
      empty="Nothing was refused."
    />
  );
}

export function Moderation() {
  const shelf = useQuery({
    queryKey: ["admin", "shelf"],
    queryFn: () => data(chat.GET("/api/admin/moderation/library")),
  });
  return (
    <>
      <Title order={2} size="h3" mb="sm">
        Refused
      </Title>
      <Refusals />
      <Title order={2} size="h3" mt="xl" mb="sm">
        The library
      </Title>
      <AdminTable
        label="Library stories"
        list={wholeList(shelf)}
        columns={SHELF}
        keyOf={({ slug }) => slug}
        empty="The library is empty."
      />
    </>
  );
}

function Shown({ story }: { story: Shelved }) {
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      chat.PUT("/api/admin/moderation/library/{slug}", {
        params: { path: { slug: story.slug } },
        body: { approved },
      }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ["admin", "shelf"] });
      await queries.invalidateQueries({ queryKey: ["library"] });
    },
  });
  return (
    <Switch
      aria-label={`Show ${story.title} to readers`}
      checked={decide.isPending ? decide.variables : story.approved}
      onChange={(event) => decide.mutate(event.currentTarget.checked)}
    />
  );
}
