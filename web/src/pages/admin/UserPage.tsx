import { PageTitle } from "@/ui/PageTitle";

export function UserPage() {
  return <PageTitle title="Person" />;
}
