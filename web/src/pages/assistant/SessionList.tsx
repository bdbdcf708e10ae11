import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { chat, data } from "@/api/client";

import classes from "./Assistant.module.css";
import { SessionRow } from "./SessionRow";

export function SessionList({ current }: { current: string | undefined }) {
  const { data: sessions } = useQuery({
    queryKey: ["sessions"],
    queryFn: () => data(chat.GET("/api/chat/sessions", { params: { query: { limit: 30 } } })),
  });
  return (
    <nav aria-label="Conversations" className={classes.sessions}>
      <Link to="/assistant" className={classes.session} activeOptions={{ exact: true }}>
        New conversation
      </Link>
      {sessions?.items.map((session) => (
        <SessionRow
          key={session.session_id}
          session={session}
          isCurrent={session.session_id === current}
        />
      ))}
    </nav>
  );
}
