import { accessToken, renew } from "@/auth/session";

import { OFFLINE, problemOf } from "./problem";

/** `fetch` as the signed-in person: a refused token is renewed once, a refusal becomes a Problem. */
export async function authorizedFetch(request: Request): Promise<Response> {
  const again = request.clone();
  let response = await send(request, await accessToken());
  if (response.status === 401) {
    const token = await renew();
    if (token) response = await send(again, token);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function send(request: Request, token: string | null): Promise<Response> {
  if (token) request.headers.set("Authorization", `Bearer ${token}`);
  return fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw OFFLINE;
  });
}

/** A header that makes a repeated request count once. */
export function once(): { "Idempotency-Key": string } {
  return { "Idempotency-Key": crypto.randomUUID() };
}
