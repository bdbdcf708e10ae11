import { Text, Title } from "@mantine/core";

import { type Money, tenThousandths } from "@/lib/money";
import { Figure } from "@/ui/Figure";

import type { Analysis } from "./AnalysisPage";
import classes from "./Documents.module.css";

/** The proof of a statement: what it began with and what moved make what it ends with. */
export function Reconciliation({ analysis }: { analysis: Analysis }) {
  const proof = analysis.reconciliation?.proof;
  if (!proof) return null;
  const currency = analysis.document.currency ?? "USD";
  const money = (amount: string): Money => ({ amount, currency });
  const owed = analysis.document.document_type === "credit_card_statement";
  const rows: [string, string, boolean][] = [
    [owed ? "Owed at the start" : "Opening balance", proof.opening, false],
    [owed ? "Paid back" : "Money in", owed ? negated(proof.credits) : proof.credits, true],
    [owed ? "Charged" : "Money out", owed ? proof.debits : negated(proof.debits), true],
  ];
  const holds = tenThousandths(proof.difference) === 0n;
  return (
    <section aria-labelledby="proof">
      <Title order={2} size="h3" id="proof">
        {holds ? "It adds up" : "It does not add up"}
      </Title>
      <dl className={classes.sum} data-testid="proof">
        {rows.map(([label, amount, signed]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Figure money={money(amount)} signed={signed} />
            </dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>Makes</dt>
          <dd>
            <Figure money={money(proof.computed_closing)} />
          </dd>
        </div>
        <div>
          <dt>Printed as closing</dt>
          <dd>
            <Figure money={money(proof.closing)} />
          </dd>
        </div>
        {!holds && (
          <div>
            <dt>Difference</dt>
            <dd>
              <Figure money={money(proof.difference)} signed />
            </dd>
          </div>
        )}
      </dl>
      {!holds && (
        <Text mt="xs">
          Until this adds up, the statement moves no budget. Correct the line that was misread, or
          download the statement again.
        </Text>
      )}
    </section>
  );
}

function negated(amount: string): string {
  return amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
}
