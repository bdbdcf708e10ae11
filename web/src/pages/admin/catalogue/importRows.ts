import Papa from "papaparse";

import { words } from "./itemForm";

export type Row = Record<string, unknown>;

const LISTS = ["genres", "moods"];
export const MOST_ROWS = 1000;

/** The rows of a CSV or JSON file; raises an Error that says what is wrong with it. */
export function rowsOf(name: string, text: string): Row[] {
  const rows = name.toLowerCase().endsWith(".json") ? fromJson(text) : fromCsv(text);
  if (rows.length === 0) throw new Error("The file has no rows.");
  if (rows.length > MOST_ROWS) {
    throw new Error(`The file has ${rows.length} rows; ${MOST_ROWS} at once is the most.`);
  }
  return rows;
}

function fromJson(text: string): Row[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error("The file is not JSON.");
  }
  const rows = Array.isArray(read) ? read : (read as { rows?: unknown } | null)?.rows;
  if (!Array.isArray(rows)) throw new Error("JSON needs a list of items, or one named “rows”.");
  return rows as Row[];
}

/** One item a line; an empty cell is left out, lists are separated by semicolons. */
function fromCsv(text: string): Row[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.trim(), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const broken = errors.find(({ type }) => type !== "Delimiter");
  if (broken) throw new Error(`Line ${(broken.row ?? 0) + 2}: ${broken.message}`);
  if (!meta.fields?.includes("slug")) throw new Error("The first line must name a column “slug”.");
  return data.map((cells) =>
    Object.fromEntries(
      Object.entries(cells)
        .filter(([, cell]) => cell.trim() !== "")
        .map(([column, cell]) => [column, LISTS.includes(column) ? words(cell) : cell.trim()]),
    ),
  );
}
