import { Text, Title } from "@mantine/core";

import type { UserSchema } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { inWords } from "@/lib/words";

import classes from "./Receipt.module.css";

type Props = { receipt: UserSchema["ErasureReceiptResponse"] };

/** Proof of an erasure: what, when, who else was told; its number leads back to it. */
export function Receipt({ receipt }: Props) {
  const { id, scope, erased_at: at, erased, announced_to: others } = receipt;
  return (
    <section className={classes.receipt} aria-label="Receipt">
      <Title order={3} size="h4">
        Receipt of erasure
      </Title>
      <dl>
        <dt>What</dt>
        <dd>{scope === "account" ? "Everything" : "Finances"}</dd>
        <dt>When</dt>
        <dd>{sayMoment(at)}</dd>
        {Object.entries(erased).map(([what, count]) => (
          <div key={what} className={classes.row}>
            <dt>{inWords(what)}</dt>
            <dd className="pd-figure">{count}</dd>
          </div>
        ))}
        <dt>Passed on to</dt>
        <dd>{others.join(", ")}</dd>
        <dt>Number</dt>
        <dd className={classes.number}>{id}</dd>
      </dl>
      <Text size="sm" c="dimmed">
        The other parts erase theirs as soon as they hear of it, usually within seconds. This
        receipt names nobody; it stays at{" "}
        <a href={`/erased/${id}`} className={classes.link}>
          its own address
        </a>
        .
      </Text>
    </section>
  );
}
