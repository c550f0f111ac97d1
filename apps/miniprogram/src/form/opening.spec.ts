import { describe, expect, test } from '@jest/globals';
import { begin } from '../offline/draft';
import { readOpening, unfinished } from './opening';

describe('how the form was opened', () => {
  test.each([
    ['by a beat', { beat: 'home' }, { draftId: null, beat: 'home', communityCode: null }],
    ['by a draft', { draft: 'd1' }, { draftId: 'd1', beat: 'community', communityCode: null }],
    [
      "by a poster's code",
      { scene: 'c%3D140213-SJ02-01' },
      { draftId: null, beat: 'community', communityCode: '140213-SJ02-01' },
    ],
    [
      'by a poster on the web',
      { c: '140213-SJ02-01' },
      { draftId: null, beat: 'community', communityCode: '140213-SJ02-01' },
    ],
    [
      'by something unknown',
      { beat: 'moon', scene: 'x%3D1' },
      { draftId: null, beat: 'community', communityCode: null },
    ],
    ['by a broken code', { scene: '%E0%A4%A' }, { draftId: null, beat: 'community', communityCode: null }],
  ])('%s', (_how, params, expected) => expect(readOpening(params)).toEqual(expected));
});

test('an unfinished draft of the same beat is gone on with; a blank or sent one is not', () => {
  const draft = begin({ id: 'a', key: 'k', now: new Date(0), beat: 'home', identity: 'named', community: null });
  const written = { ...draft, id: 'b', text: '水管漏水' };
  expect(unfinished([draft, { ...written, stage: 'sent' }, written], 'home')).toBe(written);
  expect(unfinished([draft, written], 'neighbour')).toBeNull();
});
