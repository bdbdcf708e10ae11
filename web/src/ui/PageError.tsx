import { useRouter } from "@tanstack/react-router";

import { EmptyState } from "./EmptyState";
import { ErrorNote } from "./ErrorNote";

/** A page that broke: say so, keep the rest of the app. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <ErrorNote error={error} title="This page did not open" retry={() => router.invalidate()} />
  );
}

/** An address that leads nowhere. */
export function PageNotFound() {
  return (
    <EmptyState title="There is no such page">
      The address may be old or mistyped. The menu leads to everything there is.
    </EmptyState>
  );
}
