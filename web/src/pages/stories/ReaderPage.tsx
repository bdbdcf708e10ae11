import { PageTitle } from "@/ui/PageTitle";

export function ReaderPage() {
  return <PageTitle title="Story" />;
}
