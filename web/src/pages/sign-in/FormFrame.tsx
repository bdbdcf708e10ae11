import { Stack, Title } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useEffect } from "react";

import classes from "../welcome/Welcome.module.css";

type Props = { title: string; onSubmit: () => void; children: ReactNode };

/** A narrow form with one heading. */
export function FormFrame({ title, onSubmit, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Penny Dreadful`;
  }, [title]);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className={classes.panel}>
      <Stack>
        <Title order={1}>{title}</Title>
        {children}
      </Stack>
    </form>
  );
}
