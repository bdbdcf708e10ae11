import { chat, type ChatSchema } from "@/api/client";
import { data } from "@/api/client";
import { authorizedFetch } from "@/api/http";
import { follow, type StreamEvent } from "@/lib/stream";

export type Message = ChatSchema["MessageResponse"];
export type Card = ChatSchema["CardResponse"];
/** A reply while it is being written. */
export type Reply = {
  messageId: string | null;
  content: string;
  cards: Card[];
  tool: string | null;
};

export const EMPTY: Reply = { messageId: null, content: "", cards: [], tool: null };

/** The reply after one more event. */
export function after(reply: Reply, event: StreamEvent): Reply {
  switch (event.kind) {
    case "message":
      return { ...EMPTY, messageId: text(event, "message_id"), content: text(event, "content") };
    case "token":
      return { ...reply, content: reply.content + text(event, "text"), tool: null };
    case "card":
      return withCard(reply, event.data as unknown as Card);
    case "tool":
      return { ...reply, tool: text(event, "name") };
    default:
      return reply;
  }
}

function withCard(reply: Reply, card: Card): Reply {
  const known = reply.cards.some(({ item_id }) => item_id === card.item_id);
  return known ? reply : { ...reply, cards: [...reply.cards, card] };
}

function text(event: StreamEvent, name: string): string {
  const value = event.data[name];
  return typeof value === "string" ? value : "";
}

export function readSession(sessionId: string) {
  return data(
    chat.GET("/api/chat/sessions/{session_id}", {
      params: { path: { session_id: sessionId }, query: { limit: 100 } },
    }),
  );
}

const messages = (sessionId: string) => `/api/chat/sessions/${sessionId}/messages`;

/** Send a message and follow its reply; sent again after a loss, it is still one message. */
export function send(sessionId: string, content: string, signal: AbortSignal) {
  const key = crypto.randomUUID();
  return started(sessionId, signal, () =>
    post(messages(sessionId), signal, { content }, { "Idempotency-Key": key }),
  );
}

/** Ask again for a reply that broke off or was stopped. */
export function retry(sessionId: string, messageId: string, signal: AbortSignal) {
  return started(sessionId, signal, () =>
    post(`${messages(sessionId)}/${messageId}/retry`, signal),
  );
}

/** Follow a reply that is being written already, from its beginning. */
export function resume(sessionId: string, messageId: string, signal: AbortSignal) {
  return follow((last) => openStream(sessionId, messageId, last, signal));
}

function started(sessionId: string, signal: AbortSignal, begin: () => Promise<Response>) {
  let replyId: string | null = null;
  return follow(async (last) => {
    if (replyId) return openStream(sessionId, replyId, last, signal);
    const response = await begin();
    replyId = response.headers.get("X-Reply-Id");
    return response;
  });
}

function openStream(sessionId: string, messageId: string, last: number, signal: AbortSignal) {
  const url = new URL(`${messages(sessionId)}/${messageId}/stream`, window.location.origin);
  return authorizedFetch(new Request(url, { headers: { "Last-Event-ID": `${last}` }, signal }));
}

function post(path: string, signal: AbortSignal, body?: unknown, headers?: Record<string, string>) {
  return authorizedFetch(
    new Request(new URL(path, window.location.origin), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    }),
  );
}
