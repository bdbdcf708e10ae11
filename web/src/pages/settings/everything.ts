import { authorizedFetch } from "@/api/http";
import { Problem } from "@/api/problem";

export type Read = (path: string) => Promise<unknown>;
type Page = { items: Record<string, unknown>[]; next_cursor?: string | null };

/** Each part of what is held about me, in the order it is fetched. */
const PARTS: [name: string, gather: (read: Read) => Promise<unknown>][] = [
  ["account", (read) => read("/api/auth/me/export")],
  ["finances", (read) => read("/api/financial/profile")],
  ["budget", (read) => read("/api/financial/budget/entertainment")],
  ["documents", documents],
  ["purchases", (read) => everyPage(read, "/api/financial/purchases")],
  ["alerts", (read) => everyPage(read, "/api/financial/alerts")],
  ["saved", (read) => everyPage(read, "/api/entertainment/saved")],
  ["recommendations", (read) => everyPage(read, "/api/entertainment/recommendations/history")],
  ["conversations", conversations],
  ["memory", (read) => read("/api/chat/memory")],
  ["story", (read) => read("/api/stories/latest")],
  ["usage", (read) => read("/api/usage")],
  ["subscription", (read) => read("/api/billing/subscription")],
  ["payments", (read) => everyPage(read, "/api/billing/payments")],
];

export const PART_COUNT = PARTS.length;

/** Everything every service holds about me, as they themselves tell it. Nothing there is null. */
export async function gatherEverything(
  onPart: (done: number) => void,
  read: Read = readJson,
): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = { exported_at: new Date().toISOString() };
  for (const [index, [name, gather]] of PARTS.entries()) {
    all[name] = await gather(read).catch(nothingThere);
    onPart(index + 1);
  }
  return all;
}

async function documents(read: Read) {
  const list = await everyPage(read, "/api/financial/documents");
  const whole = [];
  for (const document of list) {
    const path = `/api/financial/documents/${String(document["id"])}/analysis`;
    whole.push({ ...document, analysis: await read(path).catch(nothingThere) });
  }
  return whole;
}

async function conversations(read: Read) {
  const whole = [];
  for (const { session_id: id } of await everyPage(read, "/api/chat/sessions")) {
    whole.push(await conversation(read, String(id)));
  }
  return whole;
}

type Session = { messages: { message_id: string }[]; has_earlier: boolean };

/** A conversation with all its messages, which come from the newest backwards. */
async function conversation(read: Read, id: string): Promise<Session> {
  const path = `/api/chat/sessions/${id}?limit=100`;
  let part = (await read(path)) as Session;
  const whole = { ...part, has_earlier: false };
  while (part.has_earlier && part.messages[0]) {
    part = (await read(`${path}&before=${part.messages[0].message_id}`)) as Session;
    whole.messages = [...part.messages, ...whole.messages];
  }
  return whole;
}

async function everyPage(read: Read, path: string): Promise<Page["items"]> {
  const items = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page = (await read(`${path}?limit=100${after}`)) as Page;
    items.push(...page.items);
    cursor = page.next_cursor ?? null;
  } while (cursor);
  return items;
}

/** What does not exist is null in the file; any other failure would make the file untrue. */
function nothingThere(error: unknown): null {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
}

async function readJson(path: string): Promise<unknown> {
  const response = await authorizedFetch(new Request(new URL(path, window.location.origin)));
  return response.json();
}
