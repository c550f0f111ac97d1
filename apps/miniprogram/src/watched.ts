export interface Watched<Value> {
  get: () => Value;
  /** Tells every watcher. */
  set: (value: Value) => void;
  /** Calls `watcher` after every change until the returned function is called. */
  watch: (watcher: () => void) => () => void;
}

/** One value that several pages look at, as React's useSyncExternalStore wants it. */
export function watched<Value>(first: Value): Watched<Value> {
  const watchers = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set: (changed) => {
      value = changed;
      for (const watcher of watchers) watcher();
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
