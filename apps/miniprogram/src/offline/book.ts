import { watched } from '../watched';
import type { Draft } from './draft';

/** Where small JSON is kept; each call is written when it returns (platform/keeping). */
export interface Drawer {
  kept: <Value>(key: string) => Value | null;
  keep: (key: string, value: unknown) => void;
  drop: (key: string) => void;
}

/** All drafts of this phone. Every change is on the phone before the call returns. */
export interface Book {
  /** Newest first. The same array until something changes. */
  all: () => readonly Draft[];
  get: (id: string) => Draft | null;
  add: (draft: Draft) => void;
  /** Reads, changes and writes in one go; does nothing when the draft is gone. */
  change: (id: string, change: (draft: Draft) => Draft) => void;
  remove: (id: string) => void;
  /** Calls `watcher` after every change until the returned function is called. */
  watch: (watcher: () => void) => () => void;
  /** Reads anew what another window has written. */
  reload: () => void;
}

const INDEX = 'drafts';
const keyOf = (id: string): string => `draft:${id}`;

export function openBook(drawer: Drawer): Book {
  const { get: all, set, watch } = watched(readAll(drawer));
  const get = (id: string): Draft | null => all().find((draft) => draft.id === id) ?? null;
  const list = (drafts: readonly Draft[]): void => {
    const ids = drafts.map(({ id }) => id);
    drawer.keep(INDEX, ids);
    set(drafts);
  };
  return {
    all,
    get,
    watch,
    add: (draft) => {
      drawer.keep(keyOf(draft.id), draft);
      list([draft, ...all()]);
    },
    change: (id, change) => {
      const before = get(id);
      if (!before) return;
      const after = change(before);
      drawer.keep(keyOf(id), after);
      set(all().map((draft) => (draft.id === id ? after : draft)));
    },
    remove: (id) => {
      list(all().filter((draft) => draft.id !== id));
      drawer.drop(keyOf(id));
    },
    reload: () => set(readAll(drawer)),
  };
}

/** Between the draft and the index the phone may have died: an id without a draft is passed over. */
function readAll(drawer: Drawer): readonly Draft[] {
  const ids = drawer.kept<string[]>(INDEX) ?? [];
  return ids.flatMap((id) => drawer.kept<Draft>(keyOf(id)) ?? []);
}
