import createClient from "openapi-fetch";

import type * as Billing from "./billing";
import type * as Catalog from "./catalog";
import type * as Chat from "./chat";
import type * as Documents from "./documents";
import { authorizedFetch } from "./http";
import type * as User from "./user";

const options = { baseUrl: window.location.origin, fetch: authorizedFetch };

export const user = createClient<User.paths>(options);
export const documents = createClient<Documents.paths>(options);
export const chat = createClient<Chat.paths>(options);
export const catalog = createClient<Catalog.paths>(options);
export const billing = createClient<Billing.paths>(options);

/** What a call answered. Refusals have thrown a Problem already. */
export async function data<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

export type UserSchema = User.components["schemas"];
export type DocumentsSchema = Documents.components["schemas"];
export type ChatSchema = Chat.components["schemas"];
export type CatalogSchema = Catalog.components["schemas"];
export type BillingSchema = Billing.components["schemas"];
