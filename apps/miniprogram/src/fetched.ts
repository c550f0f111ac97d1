import { useCallback, useEffect, useRef, useState } from 'react';
import type { Seen } from './memory';
import { seen } from './seen';
import { ApiProblem, wordsOf } from './wire';

export interface Failed {
  state: 'failed';
  words: string;
  /** The server says that there is no such thing: asking again will not help. */
  gone: boolean;
}

export interface Ready<Value> extends Seen<Value> {
  state: 'ready';
  /** Asked for anew, it did not come: what is shown is as it was `at` that time. */
  old: boolean;
}

export type Fetched<Value> = { state: 'loading' } | Failed | Ready<Value>;

/**
 * What a page fetches: loading, then ready or failed. `again` asks once more and keeps showing what is there until the answer comes;
 * a failure then leaves it standing, unless the thing is gone. `put` shows a value that came by another way. `ask` must not change
 * between draws. With a `name` the answer stays on the phone, and is shown from there until the newest comes.
 */
export function useFetched<Value>(ask: () => Promise<Value>, name?: string) {
  const [fetched, setFetched] = useState<Fetched<Value>>(() => recalled(name));
  const asking = useRef<Asking<Value> | null>(null);

  const put = useCallback(
    (value: Value) => {
      asking.current = null;
      setFetched(arrived(value, name));
    },
    [name],
  );

  const load = useCallback(async () => {
    // A page asks when it is drawn and again when it is shown: that is one question.
    if (asking.current?.ask === ask) return asking.current.answered;
    const mine: Asking<Value> = { ask, answered: Promise.resolve() };
    mine.answered = ask()
      .then((value) => arrived(value, name), failed)
      .then((outcome) => {
        if (mine !== asking.current) return;
        asking.current = null;
        if (outcome.state === 'failed' && outcome.gone && name !== undefined) seen.forget(name);
        setFetched((before) => after(before, outcome));
      });
    asking.current = mine;
    return mine.answered;
  }, [ask, name]);

  useEffect(() => {
    void load();
  }, [load]);

  const again = useCallback(() => {
    setFetched((before) => (before.state === 'failed' ? { state: 'loading' } : before));
    return load();
  }, [load]);

  return { fetched, again, put };
}

/** A question whose answer still counts. */
interface Asking<Value> {
  ask: () => Promise<Value>;
  answered: Promise<void>;
}

function recalled<Value>(name: string | undefined): Fetched<Value> {
  const last = name === undefined ? null : seen.recall<Value>(name);
  return last ? { state: 'ready', ...last, old: false } : { state: 'loading' };
}

function arrived<Value>(value: Value, name: string | undefined): Ready<Value> {
  const newest = { value, at: new Date().toISOString() };
  if (name !== undefined) seen.remember(name, newest);
  return { state: 'ready', ...newest, old: false };
}

const failed = (failure: unknown): Failed => ({
  state: 'failed',
  words: wordsOf(failure),
  gone: failure instanceof ApiProblem && failure.code === 'not_found',
});

function after<Value>(before: Fetched<Value>, outcome: Ready<Value> | Failed): Fetched<Value> {
  if (outcome.state === 'ready' || before.state !== 'ready' || outcome.gone) return outcome;
  return { ...before, old: true };
}
