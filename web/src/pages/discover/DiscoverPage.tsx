import { useNavigate, useSearch } from "@tanstack/react-router";

import { PageTitle } from "@/ui/PageTitle";
import { Views } from "@/ui/Views";

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
  const { view } = useSearch({ from: "/app/discover" });
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        title="Discover"
        lead="Films, books, games and evenings out, each weighed against what you can spend."
      />
      <Views
        views={VIEWS}
        shown={view}
        show={(next) => void navigate({ to: "/discover", search: { view: next }, replace: true })}
      />
    </>
  );
}
