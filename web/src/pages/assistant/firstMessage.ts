// A conversation opens with its first message: handed from the page that made it to the page that shows it.
const waiting = new Map<string, string>();

export function handOver(sessionId: string, content: string): void {
  waiting.set(sessionId, content);
}

/** The first message of a conversation that was just made, once. */
export function takeFirst(sessionId: string): string | null {
  const content = waiting.get(sessionId) ?? null;
  waiting.delete(sessionId);
  return content;
}
