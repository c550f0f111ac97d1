import { createContext, useCallback, useContext, type ReactNode } from 'react';
import type { DeskCounts } from '@sanshi/contracts';
import { api } from './api';
import { useLive } from './live';
import { useLater } from './ui/use-later';
import { useLoad } from './ui/use-load';

const SETTLE_MS = 1_500;
const CountsContext = createContext<DeskCounts | null>(null);
const CountAgainContext = createContext<() => void>(() => undefined);

/** The numbers beside the menu and the views; null until they are known, and while they cannot be had. */
export const useCounts = (): DeskCounts | null => useContext(CountsContext);

/** Counts again, after a change that no live event tells of. */
export const useCountAgain = (): (() => void) => useContext(CountAgainContext);

/** Counts again whenever something came or changed. */
export function CountsFeed({ children }: { children: ReactNode }) {
  const { loaded, reload } = useLoad(api.counts);
  const again = useLater(reload, SETTLE_MS);
  useLive(useCallback((event) => event.type === 'looking' || again(), [again]));
  return (
    <CountAgainContext value={reload}>
      <CountsContext value={loaded.state === 'ready' ? loaded.value : null}>{children}</CountsContext>
    </CountAgainContext>
  );
}
