import { watched } from '../watched';
import { grown, type Draft, type KeptDraft } from './draft';

/** Where small JSON is kept; each call is written when it returns (platform/keeping). */
export interface Drawer {
  kept: <Value>(key: string) => Value | null;
  /** False when there is no room left. */
  keep: (key: string, value: unknown) => boolean;
  drop: (key: string) => void;
}

/** All drafts of this phone. Every change is on the phone before the call returns, unless the phone is full. */
export interface Book {
  /** Newest first. The same array until something changes. */
  all: () => readonly Draft[];
  get: (id: string) => Draft | null;
  add: (draft: Draft) => void;
  /** Reads, changes and writes in one go; does nothing when the draft is gone. */
  change: (id: string, change: (draft: Draft) => Draft) => void;
  /** The same for what nobody types, such as photos that arrive: written at once, told of together with what else comes in a moment. */
  changeCalmly: (id: string, change: (draft: Draft) => Draft) => void;
  remove: (id: string) => void;
  /** Calls `watcher` after every change until the returned function is called. */
  watch: (watcher: () => void) => () => void;
  /** Reads anew what another window has written. */
  reload: () => void;
  /** The phone has no room left: the last change is in the app's memory only. `watch` tells when it changes. */
  isFull: () => boolean;
}

const INDEX = 'drafts';
const keyOf = (id: string): string => `draft:${id}`;

export function openBook(drawer: Drawer): Book {
  const { get: all, set, setCalmly, watch } = watched(readAll(drawer));
  const write = keeper(drawer);
  const get = (id: string): Draft | null => all().find((draft) => draft.id === id) ?? null;
  const changed = (id: string, change: (draft: Draft) => Draft): readonly Draft[] => {
    const before = get(id);
    if (!before) return all();
    const after = change(before);
    write.all([[keyOf(id), after]]);
    return all().map((draft) => (draft.id === id ? after : draft));
  };
  const indexOf = (drafts: readonly Draft[]): readonly [string, unknown] => [INDEX, drafts.map(({ id }) => id)];
  return {
    all,
    get,
    watch,
    isFull: write.isFull,
    add: (draft) => {
      const after = [draft, ...all()];
      write.all([[keyOf(draft.id), draft], indexOf(after)]);
      set(after);
    },
    change: (id, change) => set(changed(id, change)),
    changeCalmly: (id, change) => setCalmly(changed(id, change)),
    remove: (id) => {
      const after = all().filter((draft) => draft.id !== id);
      write.forget(keyOf(id));
      write.all([indexOf(after)]);
      set(after);
    },
    // What found no room stands in this window alone.
    reload: () => {
      if (!write.isFull()) set(readAll(drawer));
    },
  };
}

/**
 * Writes what changes. What found no room is kept in mind and written with the next change: sending what is there makes room,
 * and what was typed meanwhile must not vanish from under the hand.
 */
function keeper(drawer: Drawer) {
  let unwritten = new Map<string, unknown>();
  return {
    isFull: () => unwritten.size > 0,
    forget: (key: string): void => {
      unwritten.delete(key);
      drawer.drop(key);
    },
    all: (entries: Iterable<readonly [string, unknown]>): void => {
      const wanted = new Map([...unwritten, ...entries]);
      unwritten = new Map([...wanted].filter(([key, value]) => !drawer.keep(key, value)));
    },
  };
}

/** Between the draft and the index the phone may have died: an id without a draft is passed over. */
function readAll(drawer: Drawer): readonly Draft[] {
  const ids = drawer.kept<string[]>(INDEX) ?? [];
  return ids.flatMap((id) => keptDraft(drawer, id));
}

function keptDraft(drawer: Drawer, id: string): Draft[] {
  const draft = drawer.kept<KeptDraft>(keyOf(id));
  return draft ? [grown(draft)] : [];
}
