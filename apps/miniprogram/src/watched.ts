export interface Watched<Value> {
  get: () => Value;
  /** Tells every watcher. */
  set: (value: Value) => void;
  /** For what happens by itself, many times in a second: it holds at once, and watchers are told of it at most once in PAUSE_MS. */
  setCalmly: (value: Value) => void;
  /** Calls `watcher` after every change until the returned function is called. */
  watch: (watcher: () => void) => () => void;
}

/** WeChat takes points for more than 20 drawings in a second, and a hand that types needs most of them. */
const PAUSE_MS = 200;

/** One value that several pages look at, as React's useSyncExternalStore wants it. */
export function watched<Value>(first: Value): Watched<Value> {
  const watchers = new Set<() => void>();
  let value = first;
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };
  const tellCalmly = calmly(tell);
  return {
    get: () => value,
    set: (changed) => {
      value = changed;
      tell();
    },
    setCalmly: (changed) => {
      value = changed;
      tellCalmly();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Does `work` at once, and what is asked for within the pause after it together at its end. */
function calmly(work: () => void): () => void {
  let pausing = false;
  let asked = false;
  const go = (): void => {
    asked = false;
    pausing = true;
    work();
    setTimeout(() => {
      pausing = false;
      if (asked) go();
    }, PAUSE_MS);
  };
  return () => {
    if (pausing) asked = true;
    else go();
  };
}
