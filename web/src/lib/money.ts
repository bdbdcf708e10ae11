/** An exact amount as the services send it: a decimal string and a currency. */
export type Money = { amount: string | number; currency: string };

const formats = new Map<string, Intl.NumberFormat>();

type Style = { signed?: boolean; whole?: boolean };

function format(currency: string, { signed = false, whole = false }: Style): Intl.NumberFormat {
  const key = `${currency}${signed}${whole}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(undefined, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    signDisplay: signed ? "exceptZero" : "auto",
    ...(whole && { maximumFractionDigits: 0 }),
  });
  formats.set(key, made);
  return made;
}

/** The amount as people of this locale write it; digits are never lost to a float. */
export function sayMoney(money: Money, style: Style = {}): string {
  const exact = String(money.amount) as Intl.StringNumericLiteral;
  return format(money.currency, style).format(exact).replace("-", "−");
}

/** A service's sentence with its amounts (`172.03 AUD`) as people of this locale write them. */
export function inLocale(sentence: string): string {
  return sentence.replace(/(-?\d+\.\d{2}) ([A-Z]{3})\b/g, (_, amount: string, currency: string) =>
    sayMoney({ amount, currency }),
  );
}

/** The amount in units of ten thousandths, exact, to compare and add. */
export function tenThousandths(amount: string | number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,4})\d*)?$/.exec(String(amount));
  if (!match) throw new RangeError(`not a decimal: ${amount}`);
  const [, sign, whole = "0", part = ""] = match;
  const size = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, "0"));
  return sign ? -size : size;
}

/** Whether the amount is below zero. */
export function isNegative(money: Money): boolean {
  return tenThousandths(money.amount) < 0n;
}

/** Whether the amount is zero. */
export function isNothing(money: Money): boolean {
  return tenThousandths(money.amount) === 0n;
}
