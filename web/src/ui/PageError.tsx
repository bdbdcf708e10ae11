import { useRouter } from "@tanstack/react-router";

import { ErrorNote } from "./ErrorNote";
import { ButtonLink } from "./links";
import { PageTitle } from "./PageTitle";

/** A page that broke: say so, keep the rest of the app. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <ErrorNote error={error} title="This page did not open" retry={() => router.invalidate()} />
  );
}

/** An address that leads nowhere, and the way back from it. */
export function PageNotFound() {
  return (
    <main className="pd-alone">
      <PageTitle
        title="There is no such page"
        lead="The address may be old or mistyped. Nothing of yours is lost."
      />
      <ButtonLink to="/">To the beginning</ButtonLink>
    </main>
  );
}
