import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";

import { Loading } from "@/ui/Loading";
import { TextLink } from "@/ui/links";

import classes from "./Welcome.module.css";

/** The frame of the pages that strangers see. */
export function VisitorFrame() {
  return (
    <div className={classes.frame}>
      <header className={classes.masthead}>
        <Link to="/welcome" className={classes.title}>
          Penny <em>Dreadful</em>
        </Link>
        <nav aria-label="Account" className={classes.links}>
          <TextLink to="/login">Sign in</TextLink>
          <TextLink to="/sign-up">Sign up</TextLink>
        </nav>
      </header>
      <main className={classes.content}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.footer}>
        Figures you see are proven by your own documents. Stories are fiction.
      </footer>
    </div>
  );
}
