import { PageTitle } from "@/ui/PageTitle";

export function AdminPage() {
  return <PageTitle title="Admin" />;
}
