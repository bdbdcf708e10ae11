import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

import { ErrorNote } from "@/ui/ErrorNote";

type Props = {
  title: string;
  lead: string;
  save: { mutate: () => void; isPending: boolean; isSuccess: boolean; error: unknown };
  isChanged: boolean;
  children: ReactNode;
};

/** A form of its own: it saves what it shows and says so. */
export function FormSection({ title, lead, save, isChanged, children }: Props) {
  const id = useId();
  return (
    <section className="pd-sheet" aria-labelledby={id}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <div>
            <Title order={2} id={id} size="h3">
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          </div>
          {children}
          <ErrorNote error={save.error} />
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!isChanged}>
              Save
            </Button>
            <Text role="status" size="sm">
              {save.isSuccess && !isChanged && "Saved"}
            </Text>
          </Group>
        </Stack>
      </form>
    </section>
  );
}
