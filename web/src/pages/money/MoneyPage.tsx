import { Button, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";

import { data, documents } from "@/api/client";
import { useBudget } from "@/shell/useBudget";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { ButtonLink, TextLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { Affordability } from "./Affordability";
import { Alerts } from "./Alerts";
import { Bought } from "./Bought";
import { LeftForFun } from "./LeftForFun";
import { Questions } from "./Questions";
import { Subscriptions } from "./Subscriptions";
import { ToldPurchases } from "./ToldPurchases";
import type { Budget } from "./waterfall";
import { WaterfallChart } from "./WaterfallChart";

// Charts weigh more than the rest of the page: they come once the figures are there.
const Spending = lazy(() => import("./Spending"));

export function MoneyPage() {
  const budget = useBudget();
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => data(documents.POST("/api/financial/analyze")),
    onSuccess: (fresh) => queries.setQueryData(["budget"], fresh),
  });
  return (
    <>
      <PageTitle
        title="Money"
        lead="What you can spend on fun, and every figure behind it."
        actions={
          budget.data?.budget && (
            <Button variant="default" loading={again.isPending} onClick={() => again.mutate()}>
              Work it out again
            </Button>
          )
        }
      />
      <ErrorNote error={budget.error ?? again.error} retry={budget.refetch} />
      {budget.isPending && <Loading lines={10} />}
      {budget.data && <MoneyView budget={budget.data} />}
    </>
  );
}

function MoneyView({ budget }: { budget: Budget }) {
  if (!budget.budget && !budget.income) return <NoFigures budget={budget} />;
  return (
    <Stack gap="xl">
      <Alerts />
      <Questions budget={budget} />
      {budget.estimate && (
        <Text>
          Some of these figures are estimates. <TextLink to="/documents">Add statements</TextLink>{" "}
          to prove them.
        </Text>
      )}
      <LeftForFun budget={budget} />
      <WaterfallChart budget={budget} />
      <div className="pd-columns">
        <Affordability />
        <Bought budget={budget} />
      </div>
      <ToldPurchases />
      <Subscriptions budget={budget} />
      <Suspense fallback={<Loading lines={8} />}>
        <Spending />
      </Suspense>
    </Stack>
  );
}

function NoFigures({ budget }: { budget: Budget }) {
  return (
    <>
      <EmptyState
        title="Your budget begins with a statement"
        action={<ButtonLink to="/documents">Add documents</ButtonLink>}
      >
        Upload three months of bank statements and a pay stub. Income, bills and what is left for
        fun are worked out here, and every figure opens to the line it came from. You can also{" "}
        <TextLink to="/settings">set your own figures</TextLink>.
      </EmptyState>
      <Questions budget={budget} />
    </>
  );
}
