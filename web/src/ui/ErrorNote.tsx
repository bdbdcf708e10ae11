import { Alert, Button, Group, Text } from "@mantine/core";

import { sayProblem } from "@/api/problem";

type Props = { error: unknown; retry?: () => unknown; title?: string };

/** What went wrong and what to do about it; announced to screen readers. */
export function ErrorNote({ error, retry, title }: Props) {
  if (!error) return null;
  return (
    <Alert role="alert" variant="outline" title={title}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw={200}>
          {sayProblem(error)}
        </Text>
        {retry && (
          <Button size="xs" variant="default" onClick={() => retry()}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}
