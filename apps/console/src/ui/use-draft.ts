import { useCallback, useState } from 'react';

const PREFIX = 'draft:';

/** What was being typed under a name, in this tab only: gone with the tab, kept over a reload, a conflict and a new sign-in. */
export function useDraft<Value>(name: string, start: Value) {
  const [draft, setDraft] = useState<Value>(() => recall(name) ?? start);
  const [kept, setKept] = useState(name);
  if (kept !== name) {
    setKept(name);
    setDraft(recall(name) ?? start);
  }
  const change = useCallback(
    (make: (was: Value) => Value) =>
      setDraft((was) => {
        const next = make(was);
        sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
        return next;
      }),
    [name],
  );
  const forget = useCallback(
    (fresh: Value) => {
      setDraft(fresh);
      sessionStorage.removeItem(PREFIX + name);
    },
    [name],
  );
  return { draft, change, forget };
}

/** Forgets every draft: another person sits at the screen. */
export function forgetDrafts(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
  for (const name of names) sessionStorage.removeItem(name);
}

function recall<Value>(name: string): Value | null {
  const text = sessionStorage.getItem(PREFIX + name);
  return text === null ? null : JSON.parse(text);
}
