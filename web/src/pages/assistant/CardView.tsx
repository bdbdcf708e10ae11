import { Text } from "@mantine/core";

import { inLocale } from "@/lib/money";
import { inWords } from "@/lib/words";
import { costState } from "@/pages/discover/price";
import { Figure } from "@/ui/Figure";
import { Opinions } from "@/ui/Opinions";

import classes from "./Assistant.module.css";
import type { Card } from "./conversation";

/** A recommendation: what it costs, what would be left, why, and what to do about it. */
export function CardView({ card }: { card: Card }) {
  return (
    <li className={classes.card}>
      <div className={classes.cardHead}>
        <strong className={classes.cardTitle}>{card.title}</strong>
        <strong>{costState(card) ?? <Figure money={card.cost} />}</strong>
      </div>
      <Text size="sm" c="dimmed">
        {[inWords(card.type), card.platform].filter(Boolean).join(" · ")}
      </Text>
      <Text size="sm">
        {card.taste_reason} {inLocale(card.budget_reason)}
      </Text>
      {card.left_after && (
        <Text size="sm" className={classes.leftAfter}>
          <span>Left after</span> <Figure money={card.left_after} />
        </Text>
      )}
      <Opinions
        itemId={card.item_id}
        recommendationId={card.recommendation_id}
        title={card.title}
        isFree={card.free}
      />
    </li>
  );
}
