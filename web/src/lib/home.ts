// Where no better is known, the currency of the region in the browser's language.
const BY_REGION: Record<string, string> = {
  AU: "AUD", AT: "EUR", BE: "EUR", BR: "BRL", CA: "CAD", CH: "CHF", CZ: "CZK", DE: "EUR", DK: "DKK",
  ES: "EUR", FI: "EUR", FR: "EUR", GB: "GBP", GR: "EUR", IE: "EUR", IN: "INR", IT: "EUR", JP: "JPY",
  KR: "KRW", MX: "MXN", NL: "EUR", NO: "NOK", NZ: "NZD", PL: "PLN", PT: "EUR", SE: "SEK", SG: "SGD",
  US: "USD", ZA: "ZAR",
}; // prettier-ignore

export function homeCurrency(language: string = navigator.language): string {
  const region = new Intl.Locale(language).maximize().region ?? "";
  return BY_REGION[region] ?? "USD";
}

export function homeTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every currency with its name, for a select. */
export function knownCurrencies(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(undefined, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code}: ${names.of(code)}`,
  }));
}
