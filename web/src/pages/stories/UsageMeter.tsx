import { Progress, Stack, Text } from "@mantine/core";

import type { ChatSchema } from "@/api/client";
import { sayMoment } from "@/lib/dates";

import classes from "./Stories.module.css";
import { nameOf, type Quota, sharesOf } from "./usage";

/** Every limit of a plan as a bar with its figures in words. */
export function UsageMeter({ usage }: { usage: ChatSchema["UsageResponse"] }) {
  return (
    <Stack gap="md">
      {usage.limits.map((quota) => (
        <QuotaBar key={quota.metric} quota={quota} timeZone={usage.time_zone} />
      ))}
    </Stack>
  );
}

function QuotaBar({ quota, timeZone }: { quota: Quota; timeZone: string }) {
  const { metric, used, held, left, limit, resets_at, overridden_until } = quota;
  const shares = sharesOf(quota);
  const name = nameOf(metric);
  return (
    <div data-testid={`quota-${metric}`}>
      <div className={classes.quota}>
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Text size="sm" className="pd-figure">
          {left.toLocaleString()} left
        </Text>
      </div>
      <Progress.Root size="md" radius={0} my={4}>
        <Progress.Section
          value={shares.used}
          aria-label={`${name}: ${used} of ${limit} used`}
          aria-valuetext={`${used} of ${limit} used`}
        />
        {held > 0 && (
          <Progress.Section
            value={shares.held}
            color="oxblood.3"
            aria-label={`${name}: ${held} held`}
          />
        )}
      </Progress.Root>
      <Text size="xs" c="dimmed">
        {limit === 0
          ? "Not part of your plan"
          : `${used.toLocaleString()} of ${limit.toLocaleString()} used`}
        {held > 0 && `, ${held.toLocaleString()} held for what is being written`}.
        {limit > 0 && ` Resets ${sayMoment(resets_at, timeZone)}.`}
        {overridden_until && ` Raised for you until ${sayMoment(overridden_until, timeZone)}.`}
      </Text>
    </div>
  );
}
