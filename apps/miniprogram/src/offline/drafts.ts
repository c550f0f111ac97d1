import { useSyncExternalStore } from 'react';
import { drop, keep, kept } from '../platform/keeping';
import { photos } from '../platform/photos';
import { whenKeptElsewhere } from '../platform/alone';
import { openBook } from './book';
import type { Draft } from './draft';

/** How long what was sent is remembered here; the server remembers it longer. */
const REMEMBERED_MS = 7 * 24 * 3_600_000;

export const book = openBook({ kept, keep, drop });
whenKeptElsewhere(() => book.reload());

export const useDrafts = (): readonly Draft[] => useSyncExternalStore(book.watch, book.all);

export const useDraft = (id: string): Draft | null => useSyncExternalStore(book.watch, () => book.get(id));

/** Throws a draft away, with its photos. */
export async function throwAway({ id, photos: held }: Draft): Promise<void> {
  book.remove(id);
  for (const { file } of held) await photos.drop(file);
}

/** Forgets what was sent long ago. */
export function tidy(now: Date): void {
  const old = (draft: Draft): boolean =>
    draft.stage === 'sent' && now.getTime() - Date.parse(draft.queuedAt ?? draft.changedAt) > REMEMBERED_MS;
  for (const { id } of book.all().filter(old)) book.remove(id);
}
