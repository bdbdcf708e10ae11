import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { Loading } from "@/ui/Loading";
import { PageTitle } from "@/ui/PageTitle";

import classes from "./Admin.module.css";
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
  const shown = VIEWS.some(([name]) => name === view) ? view : "people";
  return (
    <AdminOnly>
      <PageTitle title="Admin" />
      <Tabs
        value={shown}
        keepMounted={false}
        onChange={(next) =>
          void navigate({ to: "/admin", search: { view: next ?? undefined }, replace: true })
        }
      >
        <Tabs.List mb="lg" className={classes.tabs}>
          {VIEWS.map(([name, label]) => (
            <Tabs.Tab key={name} value={name} px="sm">
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {VIEWS.map(([name, , View]) => (
          <Tabs.Panel key={name} value={name}>
            <Suspense fallback={<Loading />}>
              <View />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
    </AdminOnly>
  );
}
