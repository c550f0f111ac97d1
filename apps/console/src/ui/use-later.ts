import { useCallback, useEffect, useRef } from 'react';

/** Calls once, `delayMs` after the first of several calls: many changes at once ask the server once. */
export function useLater(act: () => void, delayMs: number): () => void {
  const latest = useRef(act);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return useCallback(() => {
    if (waiting.current !== undefined) return;
    waiting.current = setTimeout(() => {
      waiting.current = undefined;
      latest.current();
    }, delayMs);
  }, [delayMs]);
}
