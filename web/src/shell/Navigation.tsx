import { Link } from "@tanstack/react-router";

import classes from "./Shell.module.css";

const PAGES = [
  { to: "/documents", label: "Documents", icon: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" },
  { to: "/money", label: "Money", icon: "M4 20V10M10 20V4M16 20v-7M22 20H2" },
  { to: "/assistant", label: "Assistant", icon: "M4 5h16v11H10l-4 4v-4H4z" },
  { to: "/discover", label: "Discover", icon: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5" },
  {
    to: "/stories",
    label: "Stories",
    icon: "M12 6c-3-2-6-2-9-1v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zv14",
  },
] as const;

export function Navigation() {
  return (
    <nav aria-label="Main" className={classes.nav}>
      {PAGES.map(({ to, label, icon }) => (
        <Link key={to} to={to} className={classes.navLink} activeProps={{ "aria-current": "page" }}>
          <svg viewBox="0 0 24 24" className={classes.icon} aria-hidden="true">
            <path d={icon} />
          </svg>
          {label}
        </Link>
      ))}
    </nav>
  );
}
