import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { chat, type ChatSchema, data } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { inWords } from "@/lib/words";

import classes from "./Admin.module.css";
import { AdminTable, type Column } from "./AdminTable";
import { PersonLink } from "./PersonLink";

type Line = ChatSchema["AuditResponse"];

const COLUMNS: Column<Line>[] = [
  { head: "When", cell: ({ at }) => <span className="pd-when">{sayMoment(at)}</span> },
  { head: "What", cell: ({ action }) => action },
  { head: "Who", cell: ({ actor }) => (isId(actor) ? <PersonLink userId={actor} /> : actor) },
  {
    head: "About",
    cell: ({ user_id, subject }) => (user_id ? <PersonLink userId={user_id} /> : subject),
  },
  { head: "Before", cell: ({ old }) => <Facts facts={old} /> },
  { head: "After", cell: ({ new: now }) => <Facts facts={now} /> },
  { head: "Why", cell: ({ reason }) => reason ?? "" },
];

/** Who did what, with what it was before: only ever added to. */
export function Audit({ userId }: { userId?: string }) {
  const [typed, setTyped] = useState("");
  const [action] = useDebouncedValue(typed.trim(), 300);
  const lines = usePages(["admin", "audit", userId, action], (cursor) =>
    data(
      chat.GET("/api/admin/audit", {
        params: { query: { user_id: userId, action: action || null, cursor } },
      }),
    ),
  );
  return (
    <>
      {!userId && (
        <TextInput
          label="Action"
          placeholder="limit.changed"
          maxLength={60}
          maw={260}
          mb="md"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <AdminTable
        label="Audit log"
        list={lines}
        columns={COLUMNS}
        keyOf={({ entry_id }) => entry_id}
        empty={action ? "No action by that name." : "Nothing was done yet."}
      />
    </>
  );
}

function isId(actor: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(actor);
}

function Facts({ facts }: { facts: Record<string, unknown> | null }) {
  if (!facts) return null;
  return (
    <ul className={classes.was}>
      {Object.entries(facts).map(([name, value]) => (
        <li key={name}>
          {inWords(name)}: {sayFact(value)}
        </li>
      ))}
    </ul>
  );
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function sayFact(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  return MOMENT.test(value) ? sayMoment(value) : value;
}
