import { describe, expect, test } from '@jest/globals';
import { COVERAGE_STATES, type CoverageState } from '@sanshi/contracts';
import { cover, nextCoverage } from './coverage.js';
import { BadInput } from './errors.js';
import { verify } from './verification.js';

const STORY = { headline: '飞线充电拆了', edition: '2026-11-20', page: 'A05' };

describe('coverage', () => {
  test.each<[CoverageState, CoverageState]>([
    ['none', 'lead'],
    ['lead', 'interviewing'],
    ['interviewing', 'drafted'],
    ['drafted', 'published'],
    ['drafted', 'interviewing'],
    ['lead', 'dropped'],
    ['dropped', 'lead'],
  ])('%s → %s', (from, to) => expect(cover(from, to, to === 'published' ? STORY : undefined)).toBe(to));

  test.each<[CoverageState, CoverageState]>([
    ['none', 'published'],
    ['lead', 'drafted'],
    ['dropped', 'drafted'],
    ['published', 'dropped'],
    ['lead', 'lead'],
  ])('not %s → %s', (from, to) => expect(() => cover(from, to, STORY)).toThrow(BadInput));

  test('what is printed names its story, and nothing else has one', () => {
    expect(() => cover('drafted', 'published')).toThrow(BadInput);
    expect(() => cover('lead', 'interviewing', STORY)).toThrow(BadInput);
  });

  test('only what is published has no next step', () => {
    expect(COVERAGE_STATES.filter((state) => nextCoverage(state).length === 0)).toEqual(['published']);
  });
});

describe('verification', () => {
  test('a finding names its source', () => {
    expect(verify({ verification: 'verified', text: '现场看过', source: '供电所' })).toBe('verified');
    expect(() => verify({ verification: 'unfounded', text: '没有这回事', source: ' ' })).toThrow(BadInput);
  });

  test('open again needs none', () =>
    expect(verify({ verification: 'unverified', text: '再查', source: null })).toBe('unverified'));
});
