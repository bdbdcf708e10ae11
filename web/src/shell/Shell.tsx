import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";

import { Loading } from "@/ui/Loading";

import { AccountMenu } from "./AccountMenu";
import { BillingBanner } from "./BillingBanner";
import { Navigation } from "./Navigation";
import { RemainingBudget } from "./RemainingBudget";
import classes from "./Shell.module.css";

/** The frame around every page of a signed-in person. */
export function Shell() {
  return (
    <>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <header className={classes.header}>
        <Link to="/money" className={classes.wordmark} aria-label="Penny Dreadful, home">
          Penny <span>Dreadful</span>
        </Link>
        <Navigation />
        <RemainingBudget />
        <AccountMenu />
      </header>
      <BillingBanner />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </>
  );
}
