const LOCK = 'sanshi-outbox';

/** Two windows share one queue: while one sends, the other waits for its turn. Browsers without locks rely on the keys alone. */
export function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

/** Another window has written what this one keeps in memory. */
export function whenKeptElsewhere(changed: () => void): void {
  window.addEventListener('storage', changed);
}
