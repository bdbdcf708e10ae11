import { PageTitle } from "@/ui/PageTitle";

export function ReturnPage() {
  return <PageTitle title="Thank you" />;
}
