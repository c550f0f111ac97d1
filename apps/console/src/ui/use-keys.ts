import { useEffect, useRef } from 'react';

export type Keys = Record<string, () => void>;

/** What the keys that send are called on this machine's keyboard. */
export const SEND_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ ↵' : 'Ctrl ↵';

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]';

/** The word for a key stroke, or null where it belongs to the browser or to what is being typed. */
export function strokeOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  const { target } = event;
  if (target instanceof Element && target.closest(TYPING)) return null;
  return event.key;
}

/** Single keys that act on the page, as long as nobody is typing. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  }, [keys]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      const act = stroke === null ? undefined : latest.current[stroke];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
