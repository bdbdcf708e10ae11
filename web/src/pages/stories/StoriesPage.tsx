import { PageTitle } from "@/ui/PageTitle";

export function StoriesPage() {
  return <PageTitle title="Stories" />;
}
