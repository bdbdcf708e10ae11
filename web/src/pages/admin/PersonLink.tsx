import { useQuery } from "@tanstack/react-query";

import { data, user } from "@/api/client";
import { TextLink } from "@/ui/links";

/** A person by their e-mail; by the last part of their id until, and unless, that is known. */
export function PersonLink({ userId }: { userId: string | null }) {
  const person = useQuery({
    queryKey: ["admin", "person", userId],
    queryFn: () =>
      data(user.GET("/api/admin/users/{user_id}", { params: { path: { user_id: userId ?? "" } } })),
    enabled: userId !== null,
    staleTime: 5 * 60_000,
    retry: false,
  });
  if (!userId) return <span>erased</span>;
  return (
    <TextLink to="/admin/users/$userId" params={{ userId }} title={userId}>
      {person.data?.email ?? `…${userId.slice(-8)}`}
    </TextLink>
  );
}
