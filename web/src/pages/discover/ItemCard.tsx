import { Text, Title } from "@mantine/core";
import { type ReactNode, useState } from "react";

import { sayDay } from "@/lib/dates";
import { inLocale, sayMoney } from "@/lib/money";
import { Figure } from "@/ui/Figure";
import { Mark } from "@/ui/Mark";

import classes from "./Discover.module.css";
import { ItemDetails } from "./ItemDetails";
import { costState } from "./price";
import { about, type Item } from "./words";

type Props = { item: Item; reasons: string[]; children: ReactNode };

/** One thing to do: what it costs me, what would be left, why it fits, and what I say to it. */
export function ItemCard({ item, reasons, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={classes.card} data-testid={`item-${item.title}`}>
      <div className={classes.head}>
        <Title order={2} size="h3">
          <button type="button" className={classes.title} onClick={() => setOpen(true)}>
            {item.title}
          </button>
        </Title>
        <span className={classes.cost}>{costState(item) ?? <Figure money={item.cost} />}</span>
      </div>
      <Text size="sm" c="dimmed">
        {about(item)}
      </Text>
      <Text size="sm" lineClamp={3}>
        {item.description}
      </Text>
      <Fit item={item} />
      {reasons.filter(Boolean).length > 0 && (
        <div className={classes.reasons}>
          {reasons.filter(Boolean).map((reason) => (
            <Text key={reason} component="p" size="sm">
              {inLocale(reason)}
            </Text>
          ))}
        </div>
      )}
      {item.price_is_old && item.price_as_of && (
        <Text size="xs" c="dimmed">
          Price seen {sayDay(item.price_as_of)}; it may have changed.
        </Text>
      )}
      <div className={classes.actions}>{children}</div>
      {isOpen && <ItemDetails item={item} close={() => setOpen(false)} />}
    </li>
  );
}

function Fit({ item }: { item: Item }) {
  if (item.fits === true && item.left_after && !costState(item)) {
    return (
      <div>
        <Mark tone="good">leaves {sayMoney(item.left_after)}</Mark>
      </div>
    );
  }
  if (item.fits === false) {
    return (
      <div>
        <Mark tone="bad">{item.over_by ? `${sayMoney(item.over_by)} too dear` : "Too dear"}</Mark>
      </div>
    );
  }
  return null;
}
