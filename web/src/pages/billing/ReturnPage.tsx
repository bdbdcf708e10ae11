import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";

import { billing, type BillingSchema, data } from "@/api/client";
import { safePath } from "@/auth/places";
import { rememberedPlace } from "@/lib/drafts";
import { readDraft } from "@/pages/stories/draft";
import { figuresMayChange, queries } from "@/queries";
import { ErrorNote } from "@/ui/ErrorNote";
import { ButtonLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

/** Back from the payment page: what is true now, and the way on to what was begun. */
export function ReturnPage() {
  const { session_id } = useSearch({ from: "/app/billing/return" });
  const checkout = useQuery({
    queryKey: ["checkout", session_id],
    queryFn: () =>
      data(
        billing.GET("/api/billing/return", {
          params: { query: { session_id: session_id ?? "" } },
        }),
      ),
    enabled: Boolean(session_id),
    staleTime: Infinity,
  });
  const entitled = checkout.data?.subscription.entitled;
  useEffect(() => {
    if (entitled === undefined) return;
    for (const name of ["subscription", "payments", "usage"]) {
      void queries.invalidateQueries({ queryKey: [name] });
    }
    figuresMayChange();
  }, [entitled]);
  if (!session_id) return <NotPaid lead="Nothing was paid." />;
  if (checkout.error) {
    return (
      <>
        <PageTitle title="Your payment" />
        <ErrorNote error={checkout.error} retry={checkout.refetch} />
      </>
    );
  }
  if (!checkout.data) return <Loading lines={4} />;
  return <Outcome outcome={checkout.data} />;
}

function Outcome({ outcome }: { outcome: BillingSchema["CheckoutReturnResponse"] }) {
  if (outcome.subscription.entitled) return <Thanks />;
  if (outcome.checkout === "complete") {
    return (
      <>
        <PageTitle
          title="Almost there"
          lead="The payment was made and is being confirmed. This takes a moment; Billing shows when it is done."
        />
        <ButtonLink to="/billing">Look at Billing</ButtonLink>
      </>
    );
  }
  return <NotPaid lead="The payment was not finished, and nothing was taken." />;
}

/** Back to what was begun: a story that was typed, or the page that asked for a subscription. */
function Thanks() {
  const place = safePath(rememberedPlace() ?? "/stories");
  const prompt = place === "/stories" ? readDraft().prompt : "";
  const begun = place === "/stories" ? "Write a story" : "Back to where you were";
  const navigate = useNavigate();
  return (
    <Stack align="flex-start">
      <PageTitle title="Thank you" lead="Your subscription is active." />
      {prompt && (
        <blockquote className="pd-sheet" style={{ margin: 0, maxWidth: "40rem" }}>
          <Text fs="italic" lineClamp={4}>
            {prompt}
          </Text>
        </blockquote>
      )}
      <Group>
        <Button onClick={() => void navigate({ href: place })}>
          {prompt ? "Back to your story" : begun}
        </Button>
        <ButtonLink to="/billing" variant="default">
          Billing
        </ButtonLink>
      </Group>
    </Stack>
  );
}

function NotPaid({ lead }: { lead: string }) {
  return (
    <>
      <PageTitle title="Not subscribed" lead={lead} />
      <Group>
        <ButtonLink to="/billing" search={{ action: "checkout" }}>
          Try again
        </ButtonLink>
        <ButtonLink to="/stories" variant="default">
          Back to the stories
        </ButtonLink>
      </Group>
    </>
  );
}
