import type { ReactNode } from "react";

import classes from "./ScrollRegion.module.css";

type Props = { label: string; className?: string; children: ReactNode };

/** Something wide that scrolls sideways; it can be focused, so that the keyboard can scroll it. */
export function ScrollRegion({ label, className = "", children }: Props) {
  return (
    <div
      className={`${classes.region} ${className}`}
      role="region"
      aria-label={`${label}, table`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
