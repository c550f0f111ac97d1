import { useEffect, useRef } from 'react';

const FOCUSABLE = '[tabindex="0"],input,textarea,button';
/** What holds the keyboard, the topmost last: only that one hears it. */
const holders: HTMLElement[] = [];

/**
 * Keeps the keyboard within `holder`, which must be able to take the focus: the focus goes in and stays in; Escape calls `onEscape`.
 * The returned function lets it go, back to where it was.
 */
function holdFocus(holder: HTMLElement, onEscape: () => void): () => void {
  const before = document.activeElement;
  const hear = (event: KeyboardEvent): void => {
    if (holders.at(-1) !== holder) return;
    if (event.key === 'Escape') onEscape();
    if (event.key === 'Tab') keepWithin(holder, event);
  };
  holders.push(holder);
  holder.focus();
  document.addEventListener('keydown', hear);
  return () => {
    document.removeEventListener('keydown', hear);
    holders.splice(holders.indexOf(holder), 1);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}

/** After the last comes the first, and before the first the last. */
function keepWithin(holder: HTMLElement, event: KeyboardEvent): void {
  const inside = Array.from(holder.querySelectorAll<HTMLElement>(FOCUSABLE)).filter((one) => one.checkVisibility());
  const at = inside.findIndex((one) => one === document.activeElement);
  const isLeaving = event.shiftKey ? at <= 0 : at === inside.length - 1 || !holder.contains(document.activeElement);
  if (!isLeaving) return;
  event.preventDefault();
  inside.at(event.shiftKey ? -1 : 0)?.focus();
}

/** Holds the keyboard in a sheet while it is drawn. @returns the sheet's ref */
export function useHeldFocus(onEscape: () => void) {
  const sheet = useRef<HTMLElement>(null);
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => (sheet.current ? holdFocus(sheet.current, () => latest.current()) : undefined), []);
  return sheet;
}
