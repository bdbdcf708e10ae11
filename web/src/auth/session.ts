import { Problem, problemOf, OFFLINE } from "@/api/problem";

type Tokens = { access_token: string; refresh_token?: string | null; expires_in: number };
export type SessionState = "signed-in" | "signed-out";

// The access token lives in memory alone. The refresh token outlives a reload and is shared by tabs.
const KEY = "penny.session";
const EARLY_MS = 30_000;

let access: { token: string; until: number } | null = null;
let refreshing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionState(): SessionState {
  return localStorage.getItem(KEY) ? "signed-in" : "signed-out";
}

/** Begin a session with what sign-in gave. */
export function begin(tokens: Tokens): void {
  keep(tokens);
  if (tokens.refresh_token) localStorage.setItem(KEY, tokens.refresh_token);
  tell();
}

/** End the session here and at the identity provider; the rest of the app forgets who this was. */
export async function end(): Promise<void> {
  const refresh_token = localStorage.getItem(KEY);
  const token = access?.token;
  forget();
  if (refresh_token)
    await post("/api/auth/logout", { refresh_token }, token).catch(() => undefined);
}

/** A token that is good for a while yet, refreshed silently; null when nobody is signed in. */
export async function accessToken(): Promise<string | null> {
  if (access && access.until - EARLY_MS > Date.now()) return access.token;
  return renew();
}

/** A new token, also when the old one still looks good (a service refused it). */
export function renew(): Promise<string | null> {
  refreshing ??= refresh().finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function refresh(): Promise<string | null> {
  const refresh_token = localStorage.getItem(KEY);
  if (!refresh_token) return null;
  try {
    const response = await post("/api/auth/refresh", { refresh_token });
    keep((await response.json()) as Tokens);
    return access?.token ?? null;
  } catch (error) {
    // Only a refusal ends the session; a service that is away does not.
    if (!(error instanceof Problem) || error.status < 400 || error.status >= 500) throw error;
    // Many reloads at once: the session is good, the service asks for patience.
    if (error.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, (error.retryAfter ?? 5) * 1000));
      return refresh();
    }
    forget();
    return null;
  }
}

function keep(tokens: Tokens): void {
  access = { token: tokens.access_token, until: Date.now() + tokens.expires_in * 1000 };
}

function forget(): void {
  access = null;
  localStorage.removeItem(KEY);
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

async function post(path: string, body: unknown, token?: string): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      ...(token && { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  }).catch(() => {
    throw OFFLINE;
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

// Signing out in one tab signs out the others.
window.addEventListener("storage", (event) => {
  if (event.key !== KEY && event.key !== null) return;
  access = null;
  tell();
});
