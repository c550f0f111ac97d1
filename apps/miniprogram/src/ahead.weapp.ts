/** A mini-program has all its pages on the phone. */
export function fetchPagesAhead(): void {}
