import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page } from '@sanshi/contracts';
import { wordsOf } from './wire';

export interface Paged<Item> {
  items: readonly Item[];
  state: 'loading' | 'failed' | 'ready';
  /** Why the last page did not come. */
  words: string;
  hasMore: boolean;
}

const NOTHING = { items: [], state: 'loading', words: '', hasMore: false } as const;

/** A list that comes page by page: `more` adds the next one, `again` begins anew. `ask` must not change between draws. */
export function usePaged<Item>(ask: (cursor: string | null) => Promise<Page<Item>>) {
  const [paged, setPaged] = useState<Paged<Item>>(NOTHING);
  const cursor = useRef<string | null>(null);
  const busy = useRef(false);

  const load = useCallback(
    async (from: string | null) => {
      if (busy.current) return;
      busy.current = true;
      const outcome = await ask(from).then(arrived, failed);
      busy.current = false;
      if ('page' in outcome) cursor.current = outcome.page.nextCursor;
      setPaged((before) => after(before, outcome, from === null));
    },
    [ask],
  );

  useEffect(() => {
    void load(null);
  }, [load]);

  const more = useCallback(async () => {
    if (cursor.current !== null) await load(cursor.current);
  }, [load]);
  const again = useCallback(() => load(null), [load]);
  return { paged, more, again };
}

type Outcome<Item> = { page: Page<Item> } | { words: string };

const arrived = <Item>(page: Page<Item>): Outcome<Item> => ({ page });
const failed = (failure: unknown): { words: string } => ({ words: wordsOf(failure) });

function after<Item>(before: Paged<Item>, outcome: Outcome<Item>, anew: boolean): Paged<Item> {
  if (!('page' in outcome)) return { ...before, state: 'failed', words: outcome.words };
  const { items, nextCursor } = outcome.page;
  return { items: anew ? items : [...before.items, ...items], state: 'ready', words: '', hasMore: nextCursor !== null };
}
