import { Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { data, documents } from "@/api/client";
import { sayDay, sayMonth } from "@/lib/dates";

/** Which months the statements leave out, by account: what to upload next. */
export function MissingMonths() {
  const { data: summary } = useQuery({
    queryKey: ["spending"],
    queryFn: () => data(documents.GET("/api/financial/spending/summary")),
  });
  const coverage = summary?.coverage ?? [];
  if (coverage.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        What your statements cover
      </Title>
      {coverage.map((account) => (
        <Text key={account.account}>
          {account.account || "Account"}: {sayDay(account.first_day)} to {sayDay(account.last_day)}
          {account.missing_months.length > 0
            ? `. Missing: ${account.missing_months.map((month) => sayMonth(month)).join(", ")}.`
            : ", without a gap."}
        </Text>
      ))}
    </section>
  );
}
