import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

import { data, user, type UserSchema } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { usePages } from "@/lib/usePages";
import { TextLink } from "@/ui/links";

import { AdminTable, type Column } from "./AdminTable";

const COLUMNS: Column<UserSchema["AccountResponse"]>[] = [
  {
    head: "E-mail",
    cell: ({ id, email }) => (
      <TextLink to="/admin/users/$userId" params={{ userId: id }}>
        {email}
      </TextLink>
    ),
  },
  { head: "Name", cell: ({ display_name }) => display_name },
  { head: "Time zone", cell: ({ time_zone }) => time_zone },
  { head: "Currency", cell: ({ currency }) => currency },
  { head: "Since", cell: ({ created_at }) => sayMoment(created_at) },
];

/** Everybody, by a part of the e-mail or the name. */
export function People() {
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const people = usePages(["admin", "people", q], (cursor) =>
    data(user.GET("/api/admin/users", { params: { query: { q: q || null, cursor } } })),
  );
  return (
    <>
      <TextInput
        label="Find a person"
        type="search"
        placeholder="A part of the e-mail or the name"
        maxLength={100}
        maw={420}
        mb="md"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <AdminTable
        label="People"
        list={people}
        columns={COLUMNS}
        keyOf={({ id }) => id}
        empty="Nobody by that name or e-mail."
      />
    </>
  );
}
