import { PageTitle } from "@/ui/PageTitle";

export function DocumentsPage() {
  return <PageTitle title="Documents" />;
}
