import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";

import { chat, data } from "@/api/client";

import classes from "./Assistant.module.css";

export function SessionList({ current }: { current: string | undefined }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: sessions } = useQuery({
    queryKey: ["sessions"],
    queryFn: () => data(chat.GET("/api/chat/sessions", { params: { query: { limit: 30 } } })),
  });
  const remove = async (sessionId: string) => {
    await chat.DELETE("/api/chat/sessions/{session_id}", {
      params: { path: { session_id: sessionId } },
    });
    await queries.invalidateQueries({ queryKey: ["sessions"] });
    if (sessionId === current) await navigate({ to: "/assistant" });
  };
  return (
    <nav aria-label="Conversations" className={classes.sessions}>
      <Link to="/assistant" className={classes.session} activeOptions={{ exact: true }}>
        New conversation
      </Link>
      {sessions?.items.map(({ session_id: sessionId, title }) => (
        <div key={sessionId} className={classes.sessionRow}>
          <Link to="/assistant/$sessionId" params={{ sessionId }} className={classes.session}>
            {title}
          </Link>
          <button
            type="button"
            className={classes.remove}
            aria-label={`Delete ${title}`}
            onClick={() => void remove(sessionId)}
          >
            ×
          </button>
        </div>
      ))}
    </nav>
  );
}
