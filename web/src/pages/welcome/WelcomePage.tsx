import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect } from "react";

import { useSignIn } from "@/pages/sign-in/useSignIn";
import { ErrorNote } from "@/ui/ErrorNote";
import { ButtonLink } from "@/ui/links";

import { HowItWorks } from "./HowItWorks";
import { usePublicConfig } from "./publicConfig";
import { SpecimenBill } from "./SpecimenBill";
import classes from "./Welcome.module.css";

export function WelcomePage() {
  const { demo } = usePublicConfig();
  const signIn = useSignIn("/money");
  useEffect(() => {
    document.title = "Penny Dreadful";
  }, []);
  return (
    <>
      <div className={classes.hero}>
        <Stack gap="lg">
          <Title order={1} className={classes.headline}>
            Entertainment you can prove you can afford
          </Title>
          <Text size="lg">
            Penny Dreadful reads your bank statements, pay stubs and receipts, works out what is
            left for fun, and recommends films, books, games and evenings out that fit. Every figure
            opens to the line on the page it came from.
          </Text>
          <Group>
            <ButtonLink to="/sign-up" size="md">
              Create an account
            </ButtonLink>
            {demo && (
              <Button
                variant="default"
                size="md"
                loading={signIn.isPending}
                onClick={() => signIn.mutate(demo)}
              >
                Look around as a demo
              </Button>
            )}
          </Group>
          <ErrorNote error={signIn.error} />
          <Text size="sm" c="dimmed">
            Once a penny bought a serial crime story. A subscription here still does: our press
            writes you a new one whenever you ask.
          </Text>
        </Stack>
        <SpecimenBill />
      </div>
      <HowItWorks />
    </>
  );
}
