import { Button, Drawer, Group } from "@mantine/core";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";

import { PageTitle } from "@/ui/PageTitle";

import classes from "./Assistant.module.css";
import { Conversation } from "./Conversation";
import { MemoryPanel } from "./MemoryPanel";
import { NewConversation } from "./NewConversation";
import { SessionList } from "./SessionList";

export function AssistantPage() {
  const { sessionId } = useParams({ strict: false });
  const [memory, setMemory] = useState(false);
  return (
    <>
      <PageTitle
        title="Assistant"
        actions={
          <Group gap="xs">
            <Button variant="default" onClick={() => setMemory(true)}>
              What it remembers
            </Button>
          </Group>
        }
      />
      <div className={classes.layout}>
        <SessionList current={sessionId} />
        {sessionId ? <Conversation key={sessionId} sessionId={sessionId} /> : <NewConversation />}
      </div>
      <Drawer
        opened={memory}
        onClose={() => setMemory(false)}
        position="right"
        title="What it remembers"
      >
        <MemoryPanel />
      </Drawer>
    </>
  );
}
