import { Tabs } from "@mantine/core";
import { type ComponentType, Suspense, useCallback } from "react";

import { Loading } from "./Loading";

type View = readonly [name: string, label: string, content: ComponentType];
type Props = { views: readonly View[]; shown: string | undefined; show: (name: string) => void };

/** The views of one page; the first when the address names none of them. */
export function Views({ views, shown, show }: Props) {
  const current = views.find(([name]) => name === shown) ?? views[0];
  const bringIntoView = useCallback((tab: HTMLElement | null) => {
    // The row scrolls by itself: the page stays where it is.
    const row = tab?.parentElement;
    if (row && tab) row.scrollLeft = tab.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }, []);
  return (
    <Tabs value={current?.[0] ?? null} keepMounted={false} onChange={(name) => name && show(name)}>
      <Tabs.List mb="lg">
        {views.map(([name, label]) => (
          <Tabs.Tab
            key={name}
            value={name}
            px="sm"
            ref={name === current?.[0] ? bringIntoView : undefined}
          >
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {views.map(([name, , Content]) => (
        <Tabs.Panel key={name} value={name}>
          <Suspense fallback={<Loading />}>
            <Content />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
