import { expect, test } from '@jest/globals';
import { remainderOf, type Leaving } from './account-deletion.js';

const ALONE: Leaving = { wasSigned: false, coverage: 'none', joinedCount: 0, isMerged: false };

test.each<[string, Partial<Leaving>, string]>([
  ['nobody took it on', {}, 'nothing'],
  ['the newsroom thought of a story', { coverage: 'drafted' }, 'nothing'],
  ['an office signed for it', { wasSigned: true }, 'record'],
  ['it was printed', { coverage: 'published' }, 'record'],
  ['a neighbour joined it', { joinedCount: 1 }, 'record'],
  ['it was merged with another’s', { isMerged: true }, 'record'],
])('%s: %s', (_, facts, remainder) => expect(remainderOf({ ...ALONE, ...facts })).toBe(remainder));
