import { Button, Textarea } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";

import { useDraft } from "@/lib/drafts";

import classes from "./Assistant.module.css";

type Props = {
  name: string;
  busy: boolean;
  onSend: (content: string) => Promise<boolean>;
  onStop?: () => void;
  prefill?: string | null;
};

/** Where a message is typed; one that could not be sent comes back. */
export function Composer({ name, busy, onSend, onStop, prefill }: Props) {
  const [text, setText] = useDraft(`chat.${name}`);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!prefill) return;
    setText(prefill);
    field.current?.focus();
  }, [prefill, setText]);

  const send = async () => {
    const content = text.trim();
    if (!content || busy) return;
    setText("");
    if (!(await onSend(content))) setText(content);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className={classes.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        ref={field}
        aria-label="Message"
        placeholder="Ask what you could do, watch, read or play"
        maxLength={4000}
        minRows={2}
        flex={1}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {busy && onStop ? (
        <Button variant="default" onClick={onStop}>
          Stop
        </Button>
      ) : (
        <Button type="submit" loading={busy} disabled={!text.trim()}>
          Send
        </Button>
      )}
    </form>
  );
}
