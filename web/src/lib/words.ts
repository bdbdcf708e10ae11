/** `bank_statement` as people read it: `Bank statement`. */
export function inWords(name: string): string {
  const words = name.replace(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A count with its noun: `1 line`, `3 lines`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? noun : plural}`;
}

/** A file size as people of this locale write it. */
export function saySize(bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(undefined, {
    style: "unit",
    unit,
    maximumFractionDigits: 1,
  }).format(size);
}
