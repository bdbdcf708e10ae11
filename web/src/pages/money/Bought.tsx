import { Text, Title } from "@mantine/core";

import { sayDay } from "@/lib/dates";
import { Figure } from "@/ui/Figure";

import classes from "./Money.module.css";
import { SourceList } from "./SourceList";
import type { Budget } from "./waterfall";

/** What was bought for fun this month: each purchase once, with everything that shows it. */
export function Bought({ budget }: { budget: Budget }) {
  return (
    <section aria-labelledby="bought" className="pd-sheet">
      <Title order={2} size="h3" id="bought">
        Bought this month
      </Title>
      {budget.purchases.length === 0 && <Text c="dimmed">Nothing for fun so far.</Text>}
      {budget.purchases.map((purchase) => (
        <details key={purchase.id} className={classes.part}>
          <summary>
            <span>
              {purchase.title}, {sayDay(purchase.on)}
            </span>{" "}
            <Figure money={purchase.amount} />
          </summary>
          <SourceList sources={purchase.sources ?? []} />
        </details>
      ))}
    </section>
  );
}
