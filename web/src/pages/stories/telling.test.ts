import { describe, expect, test } from "vitest";

import { hasEnded, hear, NOTHING_TOLD, type Telling } from "./telling";

const event = (kind: string, data: Record<string, unknown>) => ({ id: null, kind, data });
const told = (...events: ReturnType<typeof event>[]): Telling => events.reduce(hear, NOTHING_TOLD);

describe("telling a story", () => {
  test("a piece goes where it belongs, so a repeated one changes nothing", () => {
    const once = told(
      event("story", { title: "The Key" }),
      event("token", { text: "It rained.", at: 0 }),
      event("token", { text: " Nobody", at: 10 }),
      event("token", { text: " Nobody", at: 10 }),
      event("token", { text: " came.", at: 17 }),
    );
    expect(once.text).toBe("It rained. Nobody came.");
    expect(once.title).toBe("The Key");
  });

  test("places count characters where JavaScript counts two", () => {
    const once = told(
      event("token", { text: "🗝🗝", at: 0 }),
      event("token", { text: " found", at: 2 }),
    );
    expect(once.text).toBe("🗝🗝 found");
  });

  test("it ends when it is done", () => {
    const once = told(event("story", { title: null }), event("done", { title: "Found" }));
    expect(hasEnded(once)).toBe(true);
    expect(once.title).toBe("Found");
  });

  test("what moderation stopped leaves nothing on the page", () => {
    const once = told(
      event("token", { text: "Then", at: 0 }),
      event("error", { code: "story-blocked", detail: "It is not told.", retry: false }),
    );
    expect(once).toMatchObject({ phase: "refused", text: "", title: null });
    expect(once.error?.detail).toBe("It is not told.");
  });

  test("what broke off can still be read", () => {
    const once = told(
      event("token", { text: "Then", at: 0 }),
      event("error", { code: "time-limit", detail: "Too long.", retry: true }),
    );
    expect(once).toMatchObject({ phase: "broken", text: "Then" });
  });
});
