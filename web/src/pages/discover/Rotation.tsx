import { NumberInput, Stack, Text, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { catalog, type CatalogSchema, data } from "@/api/client";
import { inLocale, isNothing, sayMoney } from "@/lib/money";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorNote } from "@/ui/ErrorNote";
import { ButtonLink } from "@/ui/links";
import { Loading } from "@/ui/Loading";

import classes from "./Discover.module.css";
import { RotationMonths } from "./RotationMonths";
import { RotationServices } from "./RotationServices";

type Answer = CatalogSchema["RotationResponse"];

/** Which subscription to hold in which month for what is on my list, against keeping all. */
export function Rotation() {
  const [wish, setWish] = useState({ months: 6, hours: 20 });
  const [asked] = useDebouncedValue(wish, 300);
  const rotation = useQuery({
    queryKey: ["rotation", asked],
    queryFn: () =>
      data(catalog.GET("/api/entertainment/subscriptions/rotation", { params: { query: asked } })),
    placeholderData: keepPreviousData,
  });
  const hasWishes = (rotation.data?.services.length ?? 0) + (rotation.data?.alone.length ?? 0) > 0;
  return (
    <Stack gap="lg">
      <div className={classes.filters}>
        <NumberInput
          label="Months ahead"
          min={1}
          max={12}
          clampBehavior="strict"
          allowDecimal={false}
          value={wish.months}
          onChange={(value) => setWish({ ...wish, months: Number(value) || 1 })}
        />
        <NumberInput
          label="Hours a month you have"
          min={1}
          max={200}
          clampBehavior="strict"
          allowDecimal={false}
          value={wish.hours}
          onChange={(value) => setWish({ ...wish, hours: Number(value) || 1 })}
        />
      </div>
      <ErrorNote error={rotation.error} retry={rotation.refetch} />
      {rotation.isPending && <Loading lines={8} />}
      {rotation.data && !hasWishes && (
        <EmptyState
          title="Your list decides what to hold"
          action={
            <ButtonLink to="/discover" search={{ view: "search" }}>
              Find something to save
            </ButtonLink>
          }
        >
          {inLocale(rotation.data.note)}
        </EmptyState>
      )}
      {rotation.data && hasWishes && <Found answer={rotation.data} />}
    </Stack>
  );
}

function Found({ answer }: { answer: Answer }) {
  return (
    <>
      <section className={classes.planHead} aria-label="What it saves">
        <Title order={2} size="h3">
          {isNothing(answer.saving) ? "Nothing to save by taking turns" : "Saved by taking turns"}
        </Title>
        {!isNothing(answer.saving) && (
          <p className={`pd-display ${classes.planTotal}`}>{sayMoney(answer.saving)}</p>
        )}
        <Text size="sm" c="dimmed">
          {inLocale(answer.note)}
        </Text>
      </section>
      <RotationServices services={answer.services} alone={answer.alone} />
      <RotationMonths months={answer.months} later={answer.later} />
    </>
  );
}
