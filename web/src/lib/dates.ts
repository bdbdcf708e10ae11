/** A moment in the reader's locale, in the time zone of their account. */
export function sayMoment(moment: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(undefined, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
  }).format(new Date(moment));
}

/** A calendar day (`2026-11-20`) in the reader's locale: a day has no time zone. */
export function sayDay(day: string, style: "medium" | "long" = "medium"): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: style, timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A month (`2026-11`) in the reader's locale. */
export function sayMonth(month: string, style: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(undefined, {
    month: style,
    year: style === "long" ? "numeric" : "2-digit",
    timeZone: "UTC",
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** The first `weekday` (0 is Sunday) from `from` on, as `YYYY-MM-DD` in local time. */
export function nextWeekday(weekday: number, from: Date = new Date()): string {
  const day = new Date(from);
  day.setDate(day.getDate() + ((weekday - day.getDay() + 7) % 7));
  return isoDay(day);
}

/** The local calendar day of a moment. */
export function isoDay(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
