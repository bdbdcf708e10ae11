import { Text } from "@mantine/core";

import { sayDay, sayMonth } from "@/lib/dates";
import { sayMoney } from "@/lib/money";

import classes from "./Money.module.css";
import { shareUsed, type Budget } from "./waterfall";

/** The one figure people come for, and how much of the month's budget is gone. */
export function LeftForFun({ budget }: { budget: Budget }) {
  const { budget: whole, remaining, used } = budget;
  if (!whole || !remaining) return null;
  return (
    <section className={classes.hero} aria-label="Left for fun">
      <div>
        <Text c="dimmed">Left for fun in {sayMonth(budget.period)}</Text>
        <p className={`pd-display ${classes.heroFigure}`}>{sayMoney(remaining)}</p>
      </div>
      <div className={classes.heroUse}>
        <span className={classes.gauge} aria-hidden="true">
          <span style={{ width: `${shareUsed(used.amount, whole.amount)}%` }} />
        </span>
        <Text size="sm" className={classes.heroWords}>
          <span>
            <span className="pd-figure">{sayMoney(used)}</span> used of{" "}
            <span className="pd-figure">{sayMoney(whole)}</span>
          </span>
          <span>until {sayDay(budget.period_end, "long")}</span>
        </Text>
      </div>
    </section>
  );
}
