import { useSyncExternalStore } from 'react';
import { watched } from '../watched';

/** How far each photo's upload is, from 0 to 1, by the photo's key; only for the eye, so it is not kept. */
const parts = watched<ReadonlyMap<string, number>>(new Map());

export function showProgress(photoKey: string, part: number): void {
  parts.setCalmly(new Map(parts.get()).set(photoKey, part));
}

/** Null while the upload has not begun. */
export const useProgress = (photoKey: string): number | null =>
  useSyncExternalStore(parts.watch, () => parts.get().get(photoKey) ?? null);
