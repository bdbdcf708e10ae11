import { PageTitle } from "@/ui/PageTitle";

export function AnalysisPage() {
  return <PageTitle title="Document" />;
}
