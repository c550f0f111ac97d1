import { useCallback, useEffect, useRef, useState } from 'react';
import { wordsOf } from './wire';

export type Fetched<Value> =
  { state: 'loading' } | { state: 'failed'; words: string } | { state: 'ready'; value: Value };

/**
 * What a page fetches: loading, then ready or failed. `again` asks once more and keeps showing what is there until the answer comes;
 * a failure then leaves it standing. `put` shows a value that came by another way. `ask` must not change between draws.
 */
export function useFetched<Value>(ask: () => Promise<Value>) {
  const [fetched, setFetched] = useState<Fetched<Value>>({ state: 'loading' });
  const newest = useRef(0);

  const put = useCallback((value: Value) => {
    newest.current += 1;
    setFetched({ state: 'ready', value });
  }, []);

  const load = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const outcome = await ask().then(ready, failed);
    if (mine !== newest.current) return;
    setFetched((before) => (outcome.state === 'failed' && before.state === 'ready' ? before : outcome));
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

const ready = <Value>(value: Value): Fetched<Value> => ({ state: 'ready', value });
const failed = (failure: unknown): { state: 'failed'; words: string } => ({ state: 'failed', words: wordsOf(failure) });
