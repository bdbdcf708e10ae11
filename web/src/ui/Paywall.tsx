import { Button, Stack, Text, Title } from "@mantine/core";
import { useNavigate, useRouterState } from "@tanstack/react-router";

import { Problem, sayProblem } from "@/api/problem";
import { rememberPlace } from "@/lib/drafts";

import { ErrorNote } from "./ErrorNote";

/** A refusal for want of a subscription leads to the payment page and back; any other is told. */
export function Refusal({ error, retry }: { error: unknown; retry?: () => unknown }) {
  if (error instanceof Problem && error.status === 402) return <Paywall problem={error} />;
  return <ErrorNote error={error} retry={retry} />;
}

function Paywall({ problem }: { problem: Problem }) {
  const navigate = useNavigate();
  const here = useRouterState({ select: ({ location }) => location.href });
  const action = problem.facts["action"] === "portal" ? "portal" : "checkout";
  const go = () => {
    rememberPlace(here);
    return navigate({ to: "/billing", search: { action } });
  };
  return (
    <section className="pd-sheet" role="alert" data-testid="paywall">
      <Stack gap="xs" align="flex-start">
        <Title order={2} size="h3">
          {action === "portal" ? "Your payment needs a look" : "This is for subscribers"}
        </Title>
        <Text>{sayProblem(problem)} What you typed is kept.</Text>
        <Button onClick={() => void go()}>
          {action === "portal" ? "Update your card" : "Subscribe"}
        </Button>
      </Stack>
    </section>
  );
}
