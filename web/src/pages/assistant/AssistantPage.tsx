import { PageTitle } from "@/ui/PageTitle";

export function AssistantPage() {
  return <PageTitle title="Assistant" />;
}
