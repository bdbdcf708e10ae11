import { useCallback, useState } from "react";

// Kept for this tab: a reload, a sign-in or a visit to the payment page loses nothing that was typed.
const PREFIX = "penny.draft.";
const RETURN = "penny.return";

/** Text that survives leaving the page. */
export function useDraft(name: string): [string, (text: string) => void] {
  const key = PREFIX + name;
  const [kept, setKept] = useState(() => ({ key, text: sessionStorage.getItem(key) ?? "" }));
  const text = kept.key === key ? kept.text : (sessionStorage.getItem(key) ?? "");
  const change = useCallback(
    (typed: string) => {
      if (typed) sessionStorage.setItem(key, typed);
      else sessionStorage.removeItem(key);
      setKept({ key, text: typed });
    },
    [key],
  );
  return [text, change];
}

/** Where to come back to from the payment page. */
export function rememberPlace(path: string): void {
  sessionStorage.setItem(RETURN, path);
}

export function rememberedPlace(): string | null {
  return sessionStorage.getItem(RETURN);
}
