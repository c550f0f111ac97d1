import { useSyncExternalStore } from 'react';

interface Toast {
  id: number;
  words: string;
  action?: { word: string; take: () => void };
}

const PLAIN_MS = 4_000;
const WITH_ACTION_MS = 10_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

const drop = (id: number): void => change(toasts.filter((toast) => toast.id !== id));

/** Says something at the foot of the screen for 4 s; with an action to take, for 10 s. The newest takes the place of what only told something. */
export function say(words: string, action?: Toast['action']): void {
  const id = ++lastId;
  change([...toasts.filter((toast) => toast.action).slice(-1), { id, words, ...(action && { action }) }]);
  setTimeout(drop, action ? WITH_ACTION_MS : PLAIN_MS, id);
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(follow, () => toasts);
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, words, action }) => (
        <div key={id} className="toast">
          {words}
          {action && (
            <button
              type="button"
              onClick={() => {
                drop(id);
                action.take();
              }}
            >
              {action.word}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
