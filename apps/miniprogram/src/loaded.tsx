import type { ReactNode } from 'react';
import type { Fetched } from './fetched';
import { Blank } from './ui/blank';
import { Skeleton } from './ui/skeleton';
import { StaleNote } from './ui/stale-note';

interface LoadedProps<Value> {
  fetched: Fetched<Value>;
  again: () => Promise<void>;
  /** How many cards stand in for what is being fetched. */
  cards?: number;
  children: (value: Value) => ReactNode;
}

/** The faces of what a page fetches: coming, failed, old, or there. */
export function Loaded<Value>({ fetched, again, cards = 3, children }: LoadedProps<Value>) {
  if (fetched.state === 'loading') return <Skeleton cards={cards} />;
  if (fetched.state === 'failed') {
    const act = { words: '再试一次', onTap: () => void again() };
    return <Blank icon="offline" words="没能打开" hint={fetched.words} act={act} />;
  }
  return (
    <>
      {fetched.old && <StaleNote at={fetched.at} />}
      {children(fetched.value)}
    </>
  );
}
