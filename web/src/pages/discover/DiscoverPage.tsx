import { PageTitle } from "@/ui/PageTitle";

export function DiscoverPage() {
  return <PageTitle title="Discover" />;
}
