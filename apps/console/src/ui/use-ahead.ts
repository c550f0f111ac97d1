import { useEffect } from 'react';

/** Fetches a part of the console before it is asked for, so that it opens without a network too. @param load stays the same */
export function useAhead(load: () => Promise<unknown>): void {
  useEffect(() => void load().catch(() => undefined), [load]);
}
