import { Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";

type Props = { title: string; lead?: ReactNode; actions?: ReactNode };

/** The page's one first heading; also the tab's title. */
export function PageTitle({ title, lead, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · Penny Dreadful`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-end" mb="lg" gap="md">
      <Stack gap={4} flex="1 1 20rem">
        <Title order={1}>{title}</Title>
        {lead && <Text c="dimmed">{lead}</Text>}
      </Stack>
      {actions}
    </Group>
  );
}
