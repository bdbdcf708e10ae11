import { Collapse, UnstyledButton } from "@mantine/core";
import { useId, useState } from "react";

import { isNothing } from "@/lib/money";
import { Figure } from "@/ui/Figure";

import classes from "./Money.module.css";
import { TermDetails } from "./TermDetails";
import { type Budget, type Step, type Term, waterfall } from "./waterfall";

/** The budget from income to what is left; every figure opens to what it was made of. */
export function WaterfallChart({ budget }: { budget: Budget }) {
  return (
    <section aria-label="From income to what is left for fun">
      <ol className={classes.waterfall}>
        {waterfall(budget).map((step) => (
          <WaterfallRow key={step.name} step={step} terms={budget.terms} />
        ))}
      </ol>
    </section>
  );
}

function WaterfallRow({ step, terms }: { step: Step; terms: Term[] }) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const bar = { left: `${step.start * 100}%`, width: `${(step.end - step.start) * 100}%` };
  const row = (
    <>
      <span className={classes.label}>
        {step.term && <span aria-hidden="true">{open ? "▾ " : "▸ "}</span>}
        {step.label}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} data-kind={step.kind} data-name={step.name} style={bar} />
      </span>
      <span className={classes.amount}>
        {step.kind === "minus" && !isNothing(step.money) && <span aria-label="minus">−</span>}
        <Figure money={step.money} />
      </span>
    </>
  );
  const className = `${classes.step} ${step.kind === "total" ? classes.total : ""}`;
  if (!step.term) {
    return (
      <li>
        <div className={className}>{row}</div>
      </li>
    );
  }
  return (
    <li>
      <UnstyledButton
        className={className}
        aria-expanded={open}
        aria-controls={details}
        onClick={() => setOpen(!open)}
      >
        {row}
      </UnstyledButton>
      <div id={details}>
        <Collapse expanded={open}>
          {open && <TermDetails term={step.term} terms={terms} />}
        </Collapse>
      </div>
    </li>
  );
}
