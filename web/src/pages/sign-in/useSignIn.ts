import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";

import { data, user } from "@/api/client";
import { begin } from "@/auth/session";
import { queries } from "@/queries";

/** Sign in and go on to `next`, one of our own paths. */
export function useSignIn(next: string) {
  const router = useRouter();
  return useMutation({
    mutationFn: (body: { email: string; password: string }) =>
      data(user.POST("/api/auth/login", { body })),
    onSuccess: async (tokens) => {
      queries.clear();
      begin(tokens);
      router.history.push(next);
    },
  });
}
