import { Link } from "@tanstack/react-router";

import { sayMoney } from "@/lib/money";

import classes from "./Shell.module.css";
import { useBudget } from "./useBudget";

/** What is left for fun this month, always in view. */
export function RemainingBudget() {
  const { data: budget, isError } = useBudget();
  const remaining = budget?.remaining;
  const figure = remaining ? sayMoney(remaining) : isError ? "away" : budget ? "not known" : "…";
  return (
    <Link to="/money" className={classes.remaining} aria-label={`Left for fun: ${figure}`}>
      <span className={classes.remainingLabel}>Left for fun</span>
      <span className="pd-figure" data-testid="remaining">
        {figure}
      </span>
    </Link>
  );
}
