import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, wordsOf } from './wire';

export interface Failed {
  state: 'failed';
  words: string;
  /** The server says that there is no such thing: asking again will not help. */
  gone: boolean;
}

export type Fetched<Value> = { state: 'loading' } | Failed | { state: 'ready'; value: Value };

/**
 * What a page fetches: loading, then ready or failed. `again` asks once more and keeps showing what is there until the answer comes;
 * a failure then leaves it standing. `put` shows a value that came by another way. `ask` must not change between draws.
 */
export function useFetched<Value>(ask: () => Promise<Value>) {
  const [fetched, setFetched] = useState<Fetched<Value>>({ state: 'loading' });
  const asking = useRef<Asking<Value> | null>(null);

  const put = useCallback((value: Value) => {
    asking.current = null;
    setFetched({ state: 'ready', value });
  }, []);

  const load = useCallback(async () => {
    // A page asks when it is drawn and again when it is shown: that is one question.
    if (asking.current?.ask === ask) return asking.current.answered;
    const mine: Asking<Value> = { ask, answered: Promise.resolve() };
    mine.answered = ask()
      .then(ready, failed)
      .then((outcome) => {
        if (mine !== asking.current) return;
        asking.current = null;
        setFetched((before) => (outcome.state === 'failed' && before.state === 'ready' ? before : outcome));
      });
    asking.current = mine;
    return mine.answered;
  }, [ask]);

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

const ready = <Value>(value: Value): Fetched<Value> => ({ state: 'ready', value });
const failed = (failure: unknown): Failed => ({
  state: 'failed',
  words: wordsOf(failure),
  gone: failure instanceof ApiProblem && failure.code === 'not_found',
});
