import { PageTitle } from "@/ui/PageTitle";

export function MoneyPage() {
  return <PageTitle title="Money" />;
}
