import { Menu, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { chat, type ChatSchema } from "@/api/client";

import classes from "./Assistant.module.css";

type Props = { session: ChatSchema["SessionResponse"]; isCurrent: boolean };

/** One conversation: open it, name it, delete it after a second word. */
export function SessionRow({ session, isCurrent }: Props) {
  const { session_id: sessionId, title } = session;
  const params = { path: { session_id: sessionId } };
  const [name, setName] = useState<string | null>(null);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queries.invalidateQueries({ queryKey: ["sessions"] });
  const rename = useMutation({
    mutationFn: (next: string) =>
      chat.PATCH("/api/chat/sessions/{session_id}", { params, body: { title: next } }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => chat.DELETE("/api/chat/sessions/{session_id}", { params }),
    onSuccess: async () => {
      await refresh();
      if (isCurrent) await navigate({ to: "/assistant" });
    },
  });
  const keepName = () => {
    const next = name?.trim();
    if (next && next !== title) rename.mutate(next);
    setName(null);
  };
  if (name !== null) {
    return (
      <TextInput
        aria-label="Name of the conversation"
        size="sm"
        maxLength={100}
        data-autofocus
        ref={(field) => field?.focus()}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keepName}
        onKeyDown={(event) => {
          if (event.key === "Enter") keepName();
          if (event.key === "Escape") setName(null);
        }}
      />
    );
  }
  return (
    <div className={classes.sessionRow}>
      <Link to="/assistant/$sessionId" params={{ sessionId }} className={classes.session}>
        {title}
      </Link>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={classes.more} aria-label={`More: ${title}`}>
            ⋯
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setName(title)}>Rename</Menu.Item>
          <Menu.Divider />
          <Menu.Label>It is gone for good</Menu.Label>
          <Menu.Item color="oxblood" onClick={() => remove.mutate()}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
