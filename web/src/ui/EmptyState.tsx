import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { title: string; children: ReactNode; action?: ReactNode };

/** A page that has nothing yet says what will be here and how it gets there. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" py="xl" maw={520} mx="auto" ta="center">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
      {action}
    </Stack>
  );
}
