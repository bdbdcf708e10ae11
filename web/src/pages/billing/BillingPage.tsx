import { PageTitle } from "@/ui/PageTitle";

export function BillingPage() {
  return <PageTitle title="Billing" />;
}
