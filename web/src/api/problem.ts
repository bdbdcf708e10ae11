/** A refusal as the services tell it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail || code);
    this.name = "Problem";
  }

  /** Seconds to wait before asking again, when the service says so. */
  get retryAfter(): number | null {
    const seconds = this.facts["retry_after_seconds"];
    return typeof seconds === "number" ? seconds : null;
  }

  /** What is wrong with single fields, by field. */
  get fields(): Record<string, string> {
    const errors = this.facts["errors"];
    if (!Array.isArray(errors)) return {};
    return Object.fromEntries(
      errors
        .filter((error) => typeof error?.field === "string")
        .map((error) => [error.field, String(error.message)]),
    );
  }
}

/** No answer came: the network is away, or the service. */
export const OFFLINE = new Problem(0, "offline", "");

/** The problem an answer carries; never throws, whatever the body is. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  const facts: Record<string, unknown> = typeof body === "object" && body !== null ? body : {};
  const after = Number(response.headers.get("Retry-After"));
  if (after > 0 && facts["retry_after_seconds"] === undefined) facts["retry_after_seconds"] = after;
  const code = typeof facts["code"] === "string" ? facts["code"] : `http-${response.status}`;
  const detail = typeof facts["detail"] === "string" ? facts["detail"] : "";
  return new Problem(response.status, code, detail, facts);
}

const SENTENCES: Record<string, string> = {
  offline: "No connection. Check your network, then try again.",
  unavailable: "This part of Penny Dreadful is taking a short break. Try again in a moment.",
  service_away: "This part of Penny Dreadful is taking a short break. Try again in a moment.",
  internal: "Something broke on our side. Try again; nothing of yours was lost.",
  "wrong-credentials":
    "The e-mail or the password is not right. Try again, or reset your password.",
  "wrong-code":
    "That code is not right or has expired. Check the newest e-mail, or ask for another.",
  "weak-password": "Choose a longer password: at least 8 characters, with letters and numbers.",
  "session-ended": "You were signed out. Sign in again; what you typed is kept.",
  "document-too-large": "This file is larger than 10 MB. Download a shorter period from your bank.",
  "too-many-documents":
    "You have reached the number of documents we keep. Delete one you no longer need.",
  "wrong-password": "That password does not open the file. Check it and try again.",
  "reply-still-running": "A reply is still being written. Wait for it, or stop it first.",
  "too-many-waiting": "Several messages are waiting already. Let the assistant catch up.",
  "already-purchased": "You have told us about this purchase before. It counts once.",
  stale: "This changed in another tab. Reload to see it as it is now.",
  "idempotency-key-reused": "This was sent before with other contents. Reload and try again.",
  "account-deleted": "This account was erased. You can sign up again at any time.",
  "story-blocked": "This story cannot be told. Change the idea and try again; it cost you nothing.",
  gateway_413: "This file is too large to send. The limit is 10 MB.",
};

/** One sentence that says what happened and what to do. */
export function sayProblem(error: unknown): string {
  if (!(error instanceof Problem)) return SENTENCES["internal"] as string;
  const known = SENTENCES[error.code];
  if (known) return known;
  if (error.status === 429) {
    return error.detail || `That was a little too fast. Try again ${inSeconds(error.retryAfter)}.`;
  }
  if (error.detail) return error.detail;
  return error.status >= 500
    ? (SENTENCES["unavailable"] as string)
    : "That did not work. Check what you entered and try again.";
}

function inSeconds(seconds: number | null): string {
  if (seconds === null) return "in a minute";
  return seconds < 90 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}
