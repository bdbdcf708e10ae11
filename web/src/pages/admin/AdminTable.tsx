import { Text } from "@mantine/core";
import type { ReactNode } from "react";

import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { MoreButton } from "@/ui/MoreButton";
import { ScrollRegion } from "@/ui/ScrollRegion";

import classes from "./Admin.module.css";

export type Column<Row> = { head: string; isNumber?: boolean; cell: (row: Row) => ReactNode };

type List<Row> = {
  items: Row[] | undefined;
  error: unknown;
  refetch: () => unknown;
  more: (() => void) | null;
  isLoadingMore: boolean;
};
type Props<Row> = {
  label: string;
  list: List<Row>;
  columns: Column<Row>[];
  keyOf: (row: Row) => string;
  empty: string;
};

/** A list of one kind of thing, with its errors, its emptiness and its next page. */
export function AdminTable<Row>({ label, list, columns, keyOf, empty }: Props<Row>) {
  return (
    <>
      <ErrorNote error={list.error} retry={list.refetch} />
      {!list.items && !list.error && <Loading lines={5} />}
      {list.items?.length === 0 && <Text c="dimmed">{empty}</Text>}
      {list.items && list.items.length > 0 && (
        <ScrollRegion label={label} className={classes.table}>
          <table className="pd-table">
            <caption className="pd-hidden">{label}</caption>
            <thead>
              <tr>
                {columns.map(({ head, isNumber }) => (
                  <th key={head} scope="col" className={isNumber ? "pd-number" : undefined}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.items.map((row) => (
                <tr key={keyOf(row)}>
                  {columns.map(({ head, isNumber, cell }) => (
                    <td key={head} className={isNumber ? "pd-number" : undefined}>
                      {cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <MoreButton pages={list} />
    </>
  );
}

/** A list that comes whole. */
export function wholeList<Row>(query: {
  data: Row[] | undefined;
  error: unknown;
  refetch: () => unknown;
}): List<Row> {
  const { data, error, refetch } = query;
  return { items: data, error, refetch, more: null, isLoadingMore: false };
}
