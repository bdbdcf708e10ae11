import { Title } from "@mantine/core";

import { sayDay } from "@/lib/dates";
import { sayMoney } from "@/lib/money";

import type { Analysis } from "./AnalysisPage";
import classes from "./Documents.module.css";
import { type Place, usePlace } from "./shownFigure";

type Printed = { key: string; label: string; text: string; page: number; box: Place["box"] };
type Text = { value: string; page: number; box: number[] } | null | undefined;

/** What the document prints besides its lines, each with its place. */
export function Figures({ analysis }: { analysis: Analysis }) {
  const printed = printedFigures(analysis);
  if (printed.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <Title order={2} size="h3" id="figures">
        Printed figures
      </Title>
      <dl className={classes.sum}>
        {printed.map((figure) => (
          <PrintedFigure key={figure.key} figure={figure} />
        ))}
      </dl>
    </section>
  );
}

function PrintedFigure({ figure }: { figure: Printed }) {
  const { handlers } = usePlace(figure);
  return (
    <div>
      <dt>{figure.label}</dt>
      <dd>
        <button type="button" className={`${classes.show} pd-figure`} {...handlers}>
          {figure.text}
        </button>
      </dd>
    </div>
  );
}

function printedFigures(analysis: Analysis): Printed[] {
  const currency = analysis.document.currency ?? "USD";
  const found: Printed[] = [];
  const add = (label: string, text: string, { page, box }: { page: number; box: Place["box"] }) =>
    found.push({ key: `figure ${found.length}`, label, text, page, box });
  const amount = (label: string, figure: Text) =>
    figure && add(label, sayMoney({ amount: figure.value, currency }), figure);
  const day = (label: string, figure: Text) => figure && add(label, sayDay(figure.value), figure);
  const words = (label: string, figure: Text) => figure && add(label, figure.value, figure);

  const { statement, pay_stub: stub, receipt } = analysis;
  day("From", statement?.period_start ?? stub?.period_start);
  day("To", statement?.period_end ?? stub?.period_end);
  amount("Opening balance", statement?.opening_balance);
  amount("Closing balance", statement?.closing_balance);
  words("Employer", stub?.employer);
  day("Paid on", stub?.pay_date);
  amount("Gross pay", stub?.gross);
  stub?.deductions.forEach((row) =>
    add(row.label, row.amount ? sayMoney({ amount: row.amount, currency }) : "", row),
  );
  amount("Net pay", stub?.net);
  words("Merchant", receipt?.merchant);
  day("Date", receipt?.date);
  receipt?.items.forEach((item) =>
    add(item.description, sayMoney({ amount: item.amount, currency }), item),
  );
  amount("Tax", receipt?.tax);
  amount("Total", receipt?.total);
  return found;
}
