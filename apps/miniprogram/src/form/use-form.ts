import { useState } from 'react';
import type { CatalogView } from '@sanshi/contracts';
import { newKey } from '../keys';
import { begin, isBlank, type Draft } from '../offline/draft';
import { book, useDraft } from '../offline/drafts';
import { myCommunity, usualIdentity } from '../preferences';
import { areaRef, readOpening, unfinished, type Params } from './opening';

export interface Form {
  draft: Draft;
  /** Written to the phone before it returns. */
  edit: (change: Partial<Draft>) => void;
  /** The same, for what is not typed and depends on what stands there by then: photos that come one after another. */
  rewrite: (change: (now: Draft) => Partial<Draft>) => void;
  /** It goes on with what was left unfinished before. */
  resumed: boolean;
  startAnew: () => void;
}

/** The draft behind the form. It is kept from the first keystroke on; a form that was only looked at leaves nothing. */
export function useForm(params: Params, catalog: CatalogView): Form {
  const [{ first, resumed }, setOpened] = useState(() => openDraft(params));
  // A poster's community is known by its code only until the areas have come.
  const poster = areaRef(catalog.areas, readOpening(params).communityCode);
  const blank = poster && !resumed ? { ...first, community: poster } : first;
  const draft = useDraft(first.id) ?? blank;

  const write = (by: typeof book.change, change: (now: Draft) => Partial<Draft>): void => {
    const changed = (now: Draft): Draft => ({ ...now, ...change(now), changedAt: new Date().toISOString() });
    if (book.get(first.id)) by(first.id, changed);
    else book.add(changed(blank));
  };

  const edit = (change: Partial<Draft>): void => write(book.change, () => change);
  const rewrite = (change: (now: Draft) => Partial<Draft>): void => write(book.changeCalmly, change);
  const startAnew = (): void => setOpened({ first: freshDraft(params), resumed: false });
  return { draft, edit, rewrite, resumed, startAnew };
}

function openDraft(params: Params): { first: Draft; resumed: boolean } {
  const { draftId, beat } = readOpening(params);
  const before = draftId === null ? unfinished(book.all(), beat) : book.get(draftId);
  return before ? { first: before, resumed: !isBlank(before) } : { first: freshDraft(params), resumed: false };
}

function freshDraft(params: Params): Draft {
  return begin({
    id: newKey(),
    key: newKey(),
    now: new Date(),
    beat: readOpening(params).beat,
    identity: usualIdentity(),
    community: myCommunity(),
  });
}
