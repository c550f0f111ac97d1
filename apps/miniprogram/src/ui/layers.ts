import { createContext, useContext, useEffect, useRef, useState } from 'react';

/** What lies over a page and is put away by going back: sheets, steps. The topmost goes first. */
export interface Layers {
  /** Lays `onBack` on top; the returned function takes it away. */
  lay: (onBack: () => void) => () => void;
}

export const LayersOf = createContext<Layers>({ lay: () => () => undefined });

/** Goes with the component that calls it: while that is drawn, going back calls `onBack` instead of leaving the page. */
export function useLayer(onBack: (() => void) | null): void {
  const { lay } = useContext(LayersOf);
  const guards = onBack !== null;
  const latest = useRef(onBack);
  useEffect(() => {
    latest.current = onBack;
  });
  useEffect(() => (guards ? lay(() => latest.current?.()) : undefined), [lay, guards]);
}

/** The layers of one page, as ui/screen hands them to what it holds. */
export function useLayers(): { layers: Layers; depth: number; closeTop: () => void } {
  const [stack, setStack] = useState<readonly (() => void)[]>([]);
  const [layers] = useState<Layers>(() => ({
    lay: (onBack) => {
      setStack((before) => [...before, onBack]);
      return () => setStack((before) => before.filter((other) => other !== onBack));
    },
  }));
  return { layers, depth: stack.length, closeTop: () => stack.at(-1)?.() };
}
