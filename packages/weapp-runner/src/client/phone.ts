/** Where the phone outside this page is asked: what it keeps outlives the app (see ../phone). */
const DOOR = '/phone/';

export interface Refusal {
  /** What follows `api:fail ` in `errMsg`. */
  readonly why: string;
  readonly errno?: number;
  readonly errCode?: number;
}

type Reply<Value> = { readonly value: Value } | { readonly refusal: Refusal } | { readonly missing: string };

/** A failure as WeChat tells it to the app: `fail` is called with it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(why: string, codes: Omit<Refusal, 'why'> = {}) {
    super(why);
    this.refusal = { why, ...codes };
  }
}

/** The app wants something of WeChat that this runner does not stand in for: never answered with ok. */
export class NotStoodIn extends Error {}

/** @throws Refused | NotStoodIn */
export async function ask<Value>(name: string, input: object = {}): Promise<Value> {
  const response = await fetch(DOOR + name, { method: 'POST', body: JSON.stringify(input) });
  return valueOf<Value>(await response.text());
}

/**
 * As {@link ask}, done when it returns: what is kept is kept even when the app dies in the next instruction.
 * @throws Refused | NotStoodIn
 */
export function askNow<Value>(name: string, input: object = {}): Value {
  const request = new XMLHttpRequest();
  request.open('POST', DOOR + name, false);
  request.send(JSON.stringify(input));
  return valueOf<Value>(request.responseText);
}

function valueOf<Value>(text: string): Value {
  const reply: Reply<Value> = JSON.parse(text);
  if ('missing' in reply) throw new NotStoodIn(reply.missing);
  if ('refusal' in reply) throw new Refused(reply.refusal.why, reply.refusal);
  return reply.value;
}

const listeners = new Map<string, Set<(detail: never) => void>>();

/** Calls `listener` with what the phone tells of `event` until the returned function is called. */
export function hear<Detail>(event: string, listener: (detail: Detail) => void): () => void {
  const all = listeners.get(event) ?? new Set();
  listeners.set(event, all.add(listener));
  return () => void all.delete(listener);
}

/** The phone tells the page something: the driver calls it. */
export function tell(event: string, detail: unknown): void {
  for (const listener of listeners.get(event) ?? []) Reflect.apply(listener, undefined, [detail]);
}
