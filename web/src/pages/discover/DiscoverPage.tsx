import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";

import { PageTitle } from "@/ui/PageTitle";

import { Browse } from "./Browse";
import { EveningPlan } from "./EveningPlan";
import { ForYou } from "./ForYou";
import { History } from "./History";
import { Rotation } from "./Rotation";
import { Saved } from "./Saved";

const VIEWS = [
  ["for-you", "For you", ForYou],
  ["plan", "Plan", EveningPlan],
  ["search", "Search", Browse],
  ["saved", "Saved", Saved],
  ["subscriptions", "Subscriptions", Rotation],
  ["history", "History", History],
] as const;

export function DiscoverPage() {
  const { view = "for-you" } = useSearch({ from: "/app/discover" });
  const navigate = useNavigate();
  const shown = VIEWS.some(([name]) => name === view) ? view : "for-you";
  return (
    <>
      <PageTitle
        title="Discover"
        lead="Films, books, games and evenings out, each weighed against what you can spend."
      />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ to: "/discover", search: { view: next ?? undefined }, replace: true })
        }
      >
        <Tabs.List mb="lg">
          {VIEWS.map(([name, label]) => (
            <Tabs.Tab key={name} value={name} px="sm">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {VIEWS.map(([name, , View]) => (
          <Tabs.Panel key={name} value={name}>
            <View />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
