import type { ReactNode } from "react";

import { useAccount } from "@/auth/useSession";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageNotFound } from "@/ui/PageError";

/** For anybody else there is no such page. The services refuse on their own. */
export function AdminOnly({ children }: { children: ReactNode }) {
  const account = useAccount();
  if (account.error) return <ErrorNote error={account.error} retry={account.refetch} />;
  if (!account.data) return <Loading />;
  return account.data.is_admin ? children : <PageNotFound />;
}
