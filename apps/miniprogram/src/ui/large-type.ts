import { useSyncExternalStore } from 'react';
import { phone } from '../platform/phone';
import { keep, kept } from '../platform/keeping';

const KEY = 'large-type';
const watchers = new Set<() => void>();

const isLarge = (): boolean => kept<boolean>(KEY) ?? phone.wantsLargeType();

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function choose(large: boolean): void {
  keep(KEY, large);
  for (const watcher of watchers) watcher();
}

/** Whether large type is on, by the reader's own choice or else the phone's, and how to choose. */
export function useLargeType(): [boolean, (large: boolean) => void] {
  return [useSyncExternalStore(watch, isLarge), choose];
}
