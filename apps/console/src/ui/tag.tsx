import type { ReactNode } from 'react';

export type Tone = 'amber' | 'blue' | 'violet' | 'green' | 'grey' | 'red';

/** A word on a tinted ground; the colour never stands alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
