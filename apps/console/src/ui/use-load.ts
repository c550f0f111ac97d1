import { useCallback, useEffect, useState } from 'react';
import { Unreachable } from '../api-problem';

export type Loaded<Value> =
  { state: 'loading' } | { state: 'failed'; error: unknown } | { state: 'ready'; value: Value };

export interface Loading<Value> {
  loaded: Loaded<Value>;
  /** Loads again; what is there stays on the screen until the new is. */
  reload: () => void;
  /** Puts in what is known already, from the answer to a change. */
  put: (value: Value) => void;
}

/** Without a network what is there stays; what the server no longer gives goes. */
const afterFailure = <Value>(was: Loaded<Value>, error: unknown): Loaded<Value> =>
  was.state === 'ready' && error instanceof Unreachable ? was : { state: 'failed', error };

/** Loads when the page opens and when `load` becomes another (keep it with useCallback); a page that is left takes no answer. */
export function useLoad<Value>(load: (signal: AbortSignal) => Promise<Value>): Loading<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const [turn, setTurn] = useState(0);
  const [loadedBy, setLoadedBy] = useState(() => load);
  if (loadedBy !== load) {
    setLoadedBy(() => load);
    setLoaded({ state: 'loading' });
  }
  useEffect(() => {
    const left = new AbortController();
    load(left.signal).then(
      (value) => left.signal.aborted || setLoaded({ state: 'ready', value }),
      (error: unknown) => left.signal.aborted || setLoaded((was) => afterFailure(was, error)),
    );
    return () => left.abort();
  }, [load, turn]);
  const reload = useCallback(() => {
    setLoaded((was) => (was.state === 'failed' ? { state: 'loading' } : was));
    setTurn((was) => was + 1);
  }, []);
  const put = useCallback((value: Value) => setLoaded({ state: 'ready', value }), []);
  return { loaded, reload, put };
}
