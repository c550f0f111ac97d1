import { useCallback, useEffect, useRef, useState } from 'react';
import type { Page } from '@sanshi/contracts';
import { seen } from './seen';
import { wordsOf } from './wire';

export interface Paged<Item> {
  items: readonly Item[];
  state: 'loading' | 'failed' | 'ready';
  /** Why the last page did not come. */
  words: string;
  hasMore: boolean;
  /** When what is shown came from the server, ISO 8601; null while nothing has. */
  at: string | null;
}

const NOTHING = { items: [], state: 'loading', words: '', hasMore: false, at: null } as const;

/**
 * A list that comes page by page: `more` adds the next one, `again` begins anew. `ask` must not change between draws. With a `name`
 * the first page stays on the phone, and is shown from there until the newest comes.
 */
export function usePaged<Item>(ask: (cursor: string | null) => Promise<Page<Item>>, name?: string) {
  const [paged, setPaged] = useState<Paged<Item>>(() => recalled(name));
  const cursor = useRef<string | null>(null);
  const busy = useRef(false);

  const load = useCallback(
    async (from: string | null) => {
      if (busy.current) return;
      busy.current = true;
      const outcome = await ask(from).then(arrived, failed);
      busy.current = false;
      if ('page' in outcome) {
        cursor.current = outcome.page.nextCursor;
        if (from === null && name !== undefined) seen.remember(name, { value: outcome.page.items, at: outcome.at });
      }
      setPaged((before) => after(before, outcome, from === null));
    },
    [ask, name],
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

type Outcome<Item> = { page: Page<Item>; at: string } | { words: string };

const arrived = <Item>(page: Page<Item>): Outcome<Item> => ({ page, at: new Date().toISOString() });
const failed = (failure: unknown): { words: string } => ({ words: wordsOf(failure) });

function recalled<Item>(name: string | undefined): Paged<Item> {
  const last = name === undefined ? null : seen.recall<Item[]>(name);
  return last ? { ...NOTHING, items: last.value, at: last.at } : NOTHING;
}

function after<Item>(before: Paged<Item>, outcome: Outcome<Item>, anew: boolean): Paged<Item> {
  if (!('page' in outcome)) return { ...before, state: 'failed', words: outcome.words };
  const { items, nextCursor } = outcome.page;
  return {
    items: anew ? items : [...before.items, ...items],
    state: 'ready',
    words: '',
    hasMore: nextCursor !== null,
    at: outcome.at,
  };
}
