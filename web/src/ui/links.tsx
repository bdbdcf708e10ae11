import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type LinkProps<Props> = Props & Omit<ComponentPropsWithRef<"a">, keyof Props>;

function AnchorElement(props: LinkProps<AnchorProps>) {
  return <Anchor {...props} />;
}

function ButtonElement(props: LinkProps<ButtonProps>) {
  return <Button component="a" {...props} />;
}

/** A link to one of our pages, in running text. */
export const TextLink = createLink(AnchorElement);

/** A link to one of our pages that looks like a button. */
export const ButtonLink = createLink(ButtonElement);
