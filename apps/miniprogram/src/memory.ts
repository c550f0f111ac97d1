import type { Drawer } from './offline/book';

/** An answer of the server as it was last seen on this phone. */
export interface Seen<Value> {
  value: Value;
  /** When it came, ISO 8601. */
  at: string;
}

export interface Memory {
  recall: <Value>(name: string) => Seen<Value> | null;
  remember: (name: string, seen: Seen<unknown>) => void;
  forget: (name: string) => void;
}

const INDEX = 'seen';
/** The newest answers are enough to read on without a network; older ones make room. */
const MOST = 24;
const keyOf = (name: string): string => `seen:${name}`;

/** What was fetched last, so that there is something to read without a network. It never takes the room that drafts need. */
export function openMemory(drawer: Drawer): Memory {
  const names = (): string[] => drawer.kept<string[]>(INDEX) ?? [];

  function list(wanted: readonly string[]): boolean {
    for (const name of names()) if (!wanted.includes(name)) drawer.drop(keyOf(name));
    return drawer.keep(INDEX, wanted);
  }

  function forget(name: string): void {
    list(names().filter((other) => other !== name));
  }

  function remember(name: string, seen: Seen<unknown>): void {
    const others = names().filter((other) => other !== name);
    if (list([name, ...others].slice(0, MOST)) && drawer.keep(keyOf(name), seen)) return;
    // The phone is full: what was only read gives its room back.
    for (const old of names()) drawer.drop(keyOf(old));
    drawer.drop(keyOf(name));
    drawer.drop(INDEX);
  }

  return { recall: (name) => drawer.kept(keyOf(name)), remember, forget };
}
