import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";

import { safePath } from "./auth/places";
import { sessionState } from "./auth/session";
import { VisitorFrame } from "./pages/welcome/VisitorFrame";
import { WelcomePage } from "./pages/welcome/WelcomePage";
import { Shell } from "./shell/Shell";
import { Loading } from "./ui/Loading";
import { PageError, PageNotFound } from "./ui/PageError";

const root = createRootRoute({ component: Outlet, notFoundComponent: PageNotFound });

const index = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: sessionState() === "signed-in" ? "/money" : "/welcome" });
  },
});

const text = (value: unknown) => (typeof value === "string" ? value : undefined);
/** Where to go on to after signing in, and the address that was typed before. */
type VisitorSearch = { next?: string; email?: string };
const visitorSearch = (search: Record<string, unknown>): VisitorSearch => ({
  next: search["next"] === undefined ? undefined : safePath(search["next"]),
  email: text(search["email"]),
});

const visitor = createRoute({
  getParentRoute: () => root,
  id: "visitor",
  component: VisitorFrame,
});
const welcome = createRoute({
  getParentRoute: () => visitor,
  path: "welcome",
  component: WelcomePage,
});
const login = createRoute({
  getParentRoute: () => visitor,
  path: "login",
  validateSearch: visitorSearch,
  component: lazyRouteComponent(() => import("./pages/sign-in/LoginPage"), "LoginPage"),
});
const signUp = createRoute({
  getParentRoute: () => visitor,
  path: "sign-up",
  validateSearch: visitorSearch,
  component: lazyRouteComponent(() => import("./pages/sign-in/SignUpPage"), "SignUpPage"),
});
const confirm = createRoute({
  getParentRoute: () => visitor,
  path: "confirm",
  validateSearch: visitorSearch,
  component: lazyRouteComponent(() => import("./pages/sign-in/ConfirmPage"), "ConfirmPage"),
});
const reset = createRoute({
  getParentRoute: () => visitor,
  path: "reset",
  validateSearch: visitorSearch,
  component: lazyRouteComponent(() => import("./pages/sign-in/ResetPage"), "ResetPage"),
});

const erased = createRoute({
  getParentRoute: () => visitor,
  path: "erased/$receiptId",
  component: lazyRouteComponent(() => import("./pages/welcome/ErasedPage"), "ErasedPage"),
});

/** Everything behind the sign-in; who comes without one goes there, and back. */
const app = createRoute({
  getParentRoute: () => root,
  id: "app",
  component: Shell,
  beforeLoad: ({ location }) => {
    if (sessionState() === "signed-in") return;
    throw redirect({ to: "/login", search: { next: location.href } });
  },
});

const pages = [
  createRoute({
    getParentRoute: () => app,
    path: "documents",
    component: lazyRouteComponent(() => import("./pages/documents/DocumentsPage"), "DocumentsPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "documents/$documentId",
    validateSearch: (search: Record<string, unknown>): { line?: string } => ({
      line: text(search["line"]),
    }),
    component: lazyRouteComponent(() => import("./pages/documents/AnalysisPage"), "AnalysisPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "money",
    component: lazyRouteComponent(() => import("./pages/money/MoneyPage"), "MoneyPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "assistant",
    component: lazyRouteComponent(() => import("./pages/assistant/AssistantPage"), "AssistantPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "assistant/$sessionId",
    component: lazyRouteComponent(() => import("./pages/assistant/AssistantPage"), "AssistantPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "discover",
    validateSearch: (search: Record<string, unknown>): { view?: string } => ({
      view: text(search["view"]),
    }),
    component: lazyRouteComponent(() => import("./pages/discover/DiscoverPage"), "DiscoverPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "stories",
    component: lazyRouteComponent(() => import("./pages/stories/StoriesPage"), "StoriesPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "stories/library/$slug",
    component: lazyRouteComponent(() => import("./pages/stories/ReaderPage"), "ReaderPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "billing",
    validateSearch: (search: Record<string, unknown>): { action?: string } => ({
      action: text(search["action"]),
    }),
    component: lazyRouteComponent(() => import("./pages/billing/BillingPage"), "BillingPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "billing/return",
    validateSearch: (search: Record<string, unknown>): { session_id?: string } => ({
      session_id: text(search["session_id"]),
    }),
    component: lazyRouteComponent(() => import("./pages/billing/ReturnPage"), "ReturnPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "settings",
    component: lazyRouteComponent(() => import("./pages/settings/SettingsPage"), "SettingsPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "admin",
    validateSearch: (search: Record<string, unknown>): { view?: string } => ({
      view: text(search["view"]),
    }),
    component: lazyRouteComponent(() => import("./pages/admin/AdminPage"), "AdminPage"),
  }),
  createRoute({
    getParentRoute: () => app,
    path: "admin/users/$userId",
    component: lazyRouteComponent(() => import("./pages/admin/UserPage"), "UserPage"),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    index,
    visitor.addChildren([welcome, login, signUp, confirm, reset, erased]),
    app.addChildren([...pages]),
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
