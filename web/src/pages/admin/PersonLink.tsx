import { TextLink } from "@/ui/links";

/** A person by the last part of their id, which tells people of one day apart. */
export function PersonLink({ userId }: { userId: string | null }) {
  if (!userId) return <span>erased</span>;
  return (
    <TextLink to="/admin/users/$userId" params={{ userId }} title={userId}>
      …{userId.slice(-8)}
    </TextLink>
  );
}
