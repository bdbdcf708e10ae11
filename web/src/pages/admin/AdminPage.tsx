import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy } from "react";

import { PageTitle } from "@/ui/PageTitle";
import { Views } from "@/ui/Views";

import { AdminOnly } from "./AdminOnly";
import { Audit } from "./Audit";
import { Limits } from "./Limits";
import { Moderation } from "./Moderation";
import { Overrides } from "./Overrides";
import { Payments } from "./Payments";
import { People } from "./People";
import { Reconcile } from "./Reconcile";
import { Subscriptions } from "./Subscriptions";

// Charts are heavy and stand on one view only.
const Usage = lazy(() => import("./Usage").then((module) => ({ default: module.Usage })));

// So is what only the catalogue's keeper needs.
const Catalogue = lazy(() =>
  import("./catalogue/Catalogue").then((module) => ({ default: module.Catalogue })),
);

const VIEWS = [
  ["people", "People", People],
  ["subscriptions", "Subscriptions", Subscriptions],
  ["payments", "Payments", Payments],
  ["usage", "Usage", Usage],
  ["limits", "Limits", Limits],
  ["overrides", "Overrides", Overrides],
  ["catalogue", "Catalogue", Catalogue],
  ["moderation", "Moderation", Moderation],
  ["audit", "Audit", Audit],
  ["reconcile", "Reconcile", Reconcile],
] as const;

export function AdminPage() {
  const { view } = useSearch({ from: "/app/admin" });
  const navigate = useNavigate();
  return (
    <AdminOnly>
      <PageTitle title="Admin" />
      <Views
        views={VIEWS}
        shown={view}
        show={(next) => void navigate({ to: "/admin", search: { view: next }, replace: true })}
      />
    </AdminOnly>
  );
}
