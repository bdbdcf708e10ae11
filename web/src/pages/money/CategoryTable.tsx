import type { DocumentsSchema } from "@/api/client";
import { inWords } from "@/lib/words";
import { Figure } from "@/ui/Figure";

import classes from "./Money.module.css";

type Row = DocumentsSchema["CategorySpendingResponse"];

/** A month's categories, the dearest first, each with its share as a bar. */
export function CategoryTable({ rows }: { rows: Row[] }) {
  const most = Math.max(...rows.map(({ amount }) => Number(amount.amount)), 1);
  return (
    <table className="pd-table">
      <thead>
        <tr>
          <th scope="col">Category</th>
          <th scope="col" className="pd-number">
            Spent
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.category}>
            <td>
              {inWords(row.category)}
              <span className={classes.meter} aria-hidden="true">
                <span
                  style={{ width: `${(Math.max(0, Number(row.amount.amount)) / most) * 100}%` }}
                />
              </span>
            </td>
            <td className="pd-number">
              <Figure money={row.amount} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
