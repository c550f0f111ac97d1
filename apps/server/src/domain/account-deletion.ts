import type { CoverageState } from '@sanshi/contracts';

/** What becomes of a report when the account behind it goes. */
export type Remainder = 'nothing' | 'record';

export interface Leaving {
  /** An office has signed for it at some time. */
  wasSigned: boolean;
  coverage: CoverageState;
  joinedCount: number;
  /** It was merged into another, or others into it. */
  isMerged: boolean;
}

/**
 * A report that an office has taken on is a record of what was done, which others answer for: it stays, without account and
 * contact. So does one that was printed, and one on which other people's reports or receipts hang. Everything else was the
 * resident's alone, and goes with them.
 */
export function remainderOf({ wasSigned, coverage, joinedCount, isMerged }: Leaving): Remainder {
  return wasSigned || coverage === 'published' || joinedCount > 0 || isMerged ? 'record' : 'nothing';
}
