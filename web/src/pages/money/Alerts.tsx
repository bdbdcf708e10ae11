import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { data, documents } from "@/api/client";
import { sayDay } from "@/lib/dates";
import { inLocale } from "@/lib/money";

import { SourceList } from "./SourceList";

/** What is worth knowing: a budget nearly used, a price that rose. Nothing to say, nothing shown. */
export function Alerts() {
  const { data: alerts } = useQuery({
    queryKey: ["alerts"],
    queryFn: () =>
      data(documents.GET("/api/financial/alerts", { params: { query: { limit: 10 } } })),
  });
  if (!alerts || alerts.items.length === 0) return null;
  return (
    <section aria-labelledby="alerts" className="pd-sheet">
      <Title order={2} size="h3" id="alerts">
        Worth knowing
      </Title>
      {alerts.items.map((alert) => (
        <div key={alert.id}>
          <Text mt="xs">
            {inLocale(alert.text)}{" "}
            <Text span size="sm" c="dimmed">
              {sayDay(alert.on)}
            </Text>
          </Text>
          <SourceList sources={alert.sources ?? []} />
        </div>
      ))}
    </section>
  );
}
