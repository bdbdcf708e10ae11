import { describe, expect, test } from "vitest";

import { OFFLINE, Problem, problemOf, sayProblem } from "./problem";

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe("a refusal", () => {
  test("is read from problem+json with its facts", async () => {
    const problem = await problemOf(
      answer(402, { code: "subscription-required", detail: "Subscribe first.", href: "/billing" }),
    );
    expect(problem.code).toBe("subscription-required");
    expect(problem.facts["href"]).toBe("/billing");
    expect(sayProblem(problem)).toBe("Subscribe first.");
  });
  test("is read from a body that is not JSON", async () => {
    const problem = await problemOf(new Response("<h1>Bad gateway</h1>", { status: 502 }));
    expect(problem.code).toBe("http-502");
    expect(sayProblem(problem)).toMatch(/short break/);
  });
  test("takes the time to wait from the header", async () => {
    const problem = await problemOf(answer(429, { code: "too-fast" }, { "Retry-After": "30" }));
    expect(problem.retryAfter).toBe(30);
    expect(sayProblem(problem)).toBe("That was a little too fast. Try again in 30 seconds.");
  });
  test("names the fields it is about", () => {
    const facts = { errors: [{ field: "email", message: "not an address" }] };
    expect(new Problem(422, "invalid", "", facts).fields).toEqual({ email: "not an address" });
  });
  test("says what to do when there is no connection", () => {
    expect(sayProblem(OFFLINE)).toMatch(/Check your network/);
  });
  test("never shows the words of a programming error", () => {
    expect(sayProblem(new TypeError("x is undefined"))).not.toContain("undefined");
  });
});
