import { Button, Text } from "@mantine/core";

import { inWords } from "@/lib/words";
import { SafeMarkdown } from "@/ui/SafeMarkdown";

import classes from "./Assistant.module.css";
import { CardView } from "./CardView";
import type { Card, Message, Reply } from "./conversation";

type Props = { message: Message; onRetry?: () => void; onEdit?: () => void };

export function MessageView({ message, onRetry, onEdit }: Props) {
  if (message.role === "user") {
    return (
      <div className={classes.mineBlock}>
        <p className={classes.mine}>{message.content}</p>
        <Learned message={message} />
        {onEdit && (
          <Button size="compact-xs" variant="subtle" onClick={onEdit}>
            Edit and send again
          </Button>
        )}
      </div>
    );
  }
  const cutShort = message.status === "stopped" || message.status === "interrupted";
  return (
    <article className={classes.theirs} aria-label="Reply">
      <SafeMarkdown>{message.content}</SafeMarkdown>
      <Cards cards={message.cards} />
      {cutShort && (
        <Text size="sm" c="dimmed">
          {message.status === "stopped" ? "You stopped this reply. " : "This reply broke off. "}
          {onRetry && (
            <Button size="compact-xs" variant="default" onClick={onRetry}>
              Ask again
            </Button>
          )}
        </Text>
      )}
    </article>
  );
}

/** What the assistant took from my message; both can be taken back in its memory. */
function Learned({ message }: { message: Message }) {
  const tastes = message.extracted_preferences.map(({ polarity, value }) => `${polarity} ${value}`);
  const claims = message.extracted_financial_info.map(
    ({ kind, amount }) =>
      `${inWords(kind)} ${amount}: noted, not counted until a document shows it`,
  );
  if (tastes.length + claims.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      Remembered: {[...tastes, ...claims].join("; ")}
    </Text>
  );
}

/** A reply while it is being written. */
export function ReplyView({ reply }: { reply: Reply }) {
  const working = reply.tool ? `${inWords(reply.tool)}…` : "Thinking…";
  return (
    <article className={classes.theirs} aria-label="Reply" aria-busy="true" aria-live="polite">
      {reply.content ? (
        <SafeMarkdown>{reply.content}</SafeMarkdown>
      ) : (
        <Text c="dimmed">{working}</Text>
      )}
      <Cards cards={reply.cards} />
    </article>
  );
}

function Cards({ cards }: { cards: Card[] }) {
  if (cards.length === 0) return null;
  return (
    <ul className={classes.cards} aria-label="Recommendations">
      {cards.map((card) => (
        <CardView key={card.item_id} card={card} />
      ))}
    </ul>
  );
}
