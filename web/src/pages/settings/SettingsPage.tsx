import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { data, documents, user } from "@/api/client";
import { useAccount } from "@/auth/useSession";
import { ErrorNote } from "@/ui/ErrorNote";
import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import { Erase } from "./Erase";
import { ExportData } from "./ExportData";
import { GoalsForm } from "./GoalsForm";
import { ProfileForm } from "./ProfileForm";
import { Subscriptions } from "./Subscriptions";
import type { Tastes } from "./tastes";
import { TastesForm } from "./TastesForm";

export function SettingsPage() {
  const account = useAccount();
  const tastes = useQuery({
    queryKey: ["preferences"],
    queryFn: () => data(user.GET("/api/preferences")),
  });
  const profile = useQuery({
    queryKey: ["profile"],
    queryFn: () => data(documents.GET("/api/financial/profile")),
  });
  return (
    <>
      <PageTitle title="Settings" lead="What is told here takes effect in every part at once." />
      <div className="pd-columns">
        <Stack gap="lg">
          <ErrorNote error={account.error} retry={account.refetch} />
          {account.data ? <ProfileForm account={account.data} /> : <Loading lines={7} />}
          <ErrorNote error={profile.error} retry={profile.refetch} />
          {profile.data ? <GoalsForm profile={profile.data} /> : <Loading lines={7} />}
        </Stack>
        <Stack gap="lg">
          <ErrorNote error={tastes.error} retry={tastes.refetch} />
          {tastes.data ? <TastesForm tastes={tastes.data as Tastes} /> : <Loading lines={8} />}
          <Subscriptions currency={account.data?.currency ?? "AUD"} />
          <ExportData />
          <Erase />
        </Stack>
      </div>
    </>
  );
}
