import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState, useSyncExternalStore } from 'react';
import { drop, keep, kept } from '../platform/keeping';
import { photos } from '../platform/photos';
import { whenKeptElsewhere } from '../platform/alone';
import { openBook } from './book';
import type { Draft } from './draft';

/** How long what was sent is remembered here; the server remembers it longer. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

export const book = openBook({ kept, keep, drop });
whenKeptElsewhere(() => book.reload());

const never = (): (() => void) => () => undefined;

/** All drafts. A page that lies below another keeps those that it showed last: it need not be drawn anew with every key. */
export function useDrafts(): readonly Draft[] {
  const [isSeen, setSeen] = useState(true);
  useDidShow(() => setSeen(true));
  useDidHide(() => setSeen(false));
  return useSyncExternalStore(isSeen ? book.watch : never, book.all);
}

export const useDraft = (id: string): Draft | null => useSyncExternalStore(book.watch, () => book.get(id));

/** Throws a draft away, with its photos. */
export async function throwAway({ id, photos: held }: Draft): Promise<void> {
  book.remove(id);
  for (const { file } of held) await photos.drop(file);
}

/** Whether the phone has no room left for what is written. */
export const usePhoneIsFull = (): boolean => useSyncExternalStore(book.watch, book.isFull);

/** Forgets what was sent long ago, and lets go of the photos of what was sent: the phone may have died between the two. */
export async function tidy(now: Date): Promise<void> {
  const sent = book.all().filter(({ stage }) => stage === 'sent');
  const old = (draft: Draft): boolean => now.getTime() - Date.parse(draft.queuedAt ?? draft.changedAt) > REMEMBERED_MS;
  for (const { id } of sent.filter(old)) book.remove(id);
  for (const { file } of sent.flatMap((draft) => draft.photos)) await photos.drop(file);
}
