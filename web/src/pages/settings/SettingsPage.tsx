import { PageTitle } from "@/ui/PageTitle";

export function SettingsPage() {
  return <PageTitle title="Settings" />;
}
