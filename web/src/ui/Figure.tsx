import { type Money, sayMoney } from "@/lib/money";

type Props = { money: Money | null | undefined; signed?: boolean; unknown?: string };

/** An amount in tabular numerals; an unknown one is said, never shown as zero. */
export function Figure({ money, signed = false, unknown = "not known yet" }: Props) {
  if (!money) return <span>{unknown}</span>;
  return <span className="pd-figure">{sayMoney(money, { signed })}</span>;
}
