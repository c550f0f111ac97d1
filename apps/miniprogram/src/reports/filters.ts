import type { HandlingState } from '@sanshi/contracts';
import { isOpen } from './progress';

/** The ways of looking at one's reports; each is also the word in the page's address. */
export const FILTERS = [
  { show: 'all', words: '全部', holds: () => true },
  { show: 'open', words: '在办', holds: (state) => isOpen(state) && state !== 'resolved' },
  { show: 'asked', words: '等我评价', holds: (state) => state === 'resolved' },
  { show: 'ended', words: '已了结', holds: (state) => !isOpen(state) },
] as const satisfies readonly { show: string; words: string; holds: (state: HandlingState) => boolean }[];
