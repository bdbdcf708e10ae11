import { Text, Title } from "@mantine/core";

import type { UserSchema } from "@/api/client";
import { sayMoment } from "@/lib/dates";
import { stillErasing } from "@/lib/erasure";
import { inWords } from "@/lib/words";

import classes from "./Receipt.module.css";

type Props = { receipt: UserSchema["ErasureReceiptResponse"] };
type Counts = Record<string, number>;

/** Proof of an erasure: what, when, how much of it where; its number leads back to it. */
export function Receipt({ receipt }: Props) {
  const { id, scope, erased_at: at, erased, elsewhere } = receipt;
  const awaited = stillErasing(receipt);
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
        <Rows counts={erased} />
        {Object.entries(elsewhere).map(([service, counts]) => (
          <Rows key={service} counts={counts} of={service} />
        ))}
        {awaited.length > 0 && (
          <>
            <dt>Still erasing</dt>
            <dd>{awaited.join(", ")}</dd>
          </>
        )}
        <dt>Number</dt>
        <dd className={classes.number}>{id}</dd>
      </dl>
      <Text size="sm" c="dimmed">
        {awaited.length > 0
          ? "The other parts erase theirs as soon as they hear of it, usually within seconds. "
          : "Every part has erased what it held. "}
        This receipt names nobody; it stays at{" "}
        <a href={`/erased/${id}`} className={classes.link}>
          its own address
        </a>
        .
      </Text>
    </section>
  );
}

function Rows({ counts, of }: { counts: Counts; of?: string }) {
  return Object.entries(counts).map(([what, count]) => (
    <div key={what} className={classes.row}>
      <dt>{of ? `${inWords(what)} (${of})` : inWords(what)}</dt>
      <dd className="pd-figure">{count}</dd>
    </div>
  ));
}
