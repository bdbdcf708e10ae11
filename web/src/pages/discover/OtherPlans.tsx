import { Text, Title } from "@mantine/core";

import type { CatalogSchema } from "@/api/client";
import { sayMoney } from "@/lib/money";
import { Figure } from "@/ui/Figure";

import classes from "./Discover.module.css";
import { costState } from "./price";
import { about } from "./words";

type Other = CatalogSchema["OtherPlanResponse"];

function nameOf(plan: Other): string {
  if (plan.kind === "cheaper") return "For half the money";
  if (plan.kind === "free") return "For nothing";
  return `Without “${plan.without_title}”`;
}

/** Other sets of evenings: without one thing, for half the money, for nothing. */
export function OtherPlans({ plans }: { plans: Other[] }) {
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby="other-plans" className={classes.others}>
      <Title order={2} size="h3" id="other-plans" mb="xs">
        Or otherwise
      </Title>
      {plans.map((plan) => (
        <details key={`${plan.kind}${plan.without ?? ""}`} className={classes.other}>
          <summary>
            <span>{nameOf(plan)}</span>
            <Figure money={plan.total} />
          </summary>
          <ol>
            {plan.items.map((item) => (
              <li key={item.item_id}>
                <span>
                  {item.title}{" "}
                  <Text span size="sm" c="dimmed">
                    {about(item)}
                  </Text>
                </span>
                <span>{costState(item) ?? <Figure money={item.cost} />}</span>
              </li>
            ))}
          </ol>
          {plan.left_after && (
            <Text size="sm" c="dimmed">
              It leaves {sayMoney(plan.left_after)}.
            </Text>
          )}
        </details>
      ))}
    </section>
  );
}
