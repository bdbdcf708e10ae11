import type { ReactNode } from "react";

type Props = { label: string; className?: string; children: ReactNode };

/** Something wide that scrolls sideways; it can be focused, so that the keyboard can scroll it. */
export function ScrollRegion({ label, className = "", children }: Props) {
  return (
    <div
      className={`pd-scroll ${className}`}
      role="region"
      aria-label={`${label}, table`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
