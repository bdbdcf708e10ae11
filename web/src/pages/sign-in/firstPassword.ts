// Kept for the moment between signing up and confirming, in memory alone: one form less to fill in.
let password: string | null = null;

export function rememberPassword(typed: string): void {
  password = typed;
}

/** The password typed at sign-up, once. */
export function takePassword(): string | null {
  const taken = password;
  password = null;
  return taken;
}
