import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

import { data, user } from "@/api/client";

import { sessionState, subscribe } from "./session";

/** Whether somebody is signed in, kept true across tabs. */
export function useSession() {
  return useSyncExternalStore(subscribe, sessionState);
}

/** The signed-in person's account. */
export function useAccount() {
  return useQuery({
    queryKey: ["account"],
    queryFn: () => data(user.GET("/api/auth/me")),
    staleTime: 5 * 60_000,
  });
}
