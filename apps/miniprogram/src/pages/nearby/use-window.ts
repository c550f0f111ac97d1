import { useRef, useState, type PointerEvent } from 'react';
import { moved, zoomed, type Window } from './projection';

const STEP = 1.6;

/** The part of the map that is seen: it begins with `first` and is moved by dragging and by the two buttons. */
export function useWindow(first: Window) {
  const [kept, setKept] = useState({ of: first, window: first });
  // Other spots are looked at from the beginning.
  const window = kept.of === first ? kept.window : first;
  const setWindow = (change: (before: Window) => Window): void =>
    setKept((before) => ({ of: first, window: change(before.of === first ? before.window : first) }));
  const from = useRef<{ x: number; y: number } | null>(null);

  const drag = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (!from.current) return;
    const side = currentTarget.clientWidth || 1;
    const [right, down] = [(from.current.x - clientX) / side, (from.current.y - clientY) / side];
    from.current = { x: clientX, y: clientY };
    setWindow((before) => moved(before, right, down));
  };
  const end = (): void => {
    from.current = null;
  };
  return {
    window,
    closer: () => setWindow((before) => zoomed(before, STEP)),
    farther: () => setWindow((before) => zoomed(before, 1 / STEP)),
    dragging: {
      onPointerDown: ({ clientX, clientY, currentTarget, pointerId }: PointerEvent<HTMLElement>) => {
        currentTarget.setPointerCapture(pointerId);
        from.current = { x: clientX, y: clientY };
      },
      onPointerMove: drag,
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}
