import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HandlingState } from '@sanshi/contracts';
import { Refusal } from './errors.js';
import { momentAt } from './example-facts.js';
import { accepted, after, assigned, declined, handled, resolved, withdrawn, type Step } from './example-handling.js';
import { file, move, type Handling, type Move, type Mover, type Primary } from './handling.js';
import { followPrimary } from './merging.js';

const moment = momentAt('2026-11-26T10:00');
const live: Primary = { id: 'primary', state: 'handling', mergedInto: null };
const mergeInto = (primary: Primary, selfId = 'self'): Move => ({ command: 'merge', selfId, primary });

describe('merging', () => {
  test.each<[string, readonly Step[]]>([
    ['received', []],
    ['accepted', accepted],
    ['assigned', assigned],
    ['handling', handled],
  ])('a report that is %s', (_state, steps) => {
    const merged = move(after(steps), mergeInto(live), 'editor', moment);
    expect(merged).toMatchObject({ state: 'merged', mergedInto: 'primary', officeCode: null });
    expect(move(merged, { command: 'unmerge' }, 'editor', moment)).toMatchObject({
      state: 'accepted',
      mergedInto: null,
    });
  });

  test.each<[string, Primary, string]>([
    ['itself', { ...live, id: 'self' }, 'merge_itself'],
    ['one that is merged', { ...live, state: 'merged', mergedInto: 'other' }, 'primary_merged'],
    ['one that is closed', { ...live, state: 'closed' }, 'primary_ended'],
    ['one that is withdrawn', { ...live, state: 'withdrawn' }, 'primary_ended'],
  ])('not into %s', (_name, primary, reason) => {
    expect(() => move(after(accepted), mergeInto(primary), 'editor', moment)).toThrow(
      expect.objectContaining({ reason }),
    );
  });
});

describe('following the primary', () => {
  const merged = move(after(accepted), mergeInto(live), 'editor', moment);
  const primaryAfter = (steps: readonly Step[]): Primary => ({ ...live, state: after(steps).state });

  test.each<[string, readonly Step[], HandlingState]>([
    ['declined', declined, 'accepted'],
    ['withdrawn', withdrawn, 'accepted'],
    ['resolved', resolved, 'merged'],
  ])('that is %s', (_name, steps, state) =>
    expect(followPrimary(merged, primaryAfter(steps), moment).state).toBe(state),
  );

  test('into the report into which it was merged itself', () => {
    const gone: Primary = { ...live, state: 'merged', mergedInto: 'third' };
    expect(followPrimary(merged, gone, moment).mergedInto).toBe('third');
  });

  test('another report is none of its business', () => {
    expect(followPrimary(merged, { ...live, id: 'other', state: 'declined' }, moment)).toBe(merged);
  });
});

describe('several reports on one matter', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const acts: [Mover, Move][] = [
    ['editor', { command: 'accept' }],
    ['editor', { command: 'decline' }],
    ['editor', { command: 'reinstate' }],
    ['editor', { command: 'unmerge' }],
    ['editor', { command: 'answer' }],
    ['editor', { command: 'reopen' }],
    ['reporter', { command: 'withdraw' }],
    ['editor', { command: 'assign', officeCode: 'street', personId: null, coversReport: true, complainedOf: false }],
    ['office', { command: 'sign' }],
    ['office', { command: 'resolve', photoCount: 1 }],
  ];
  /** Every second turn merges `on` into `into`. */
  const turn = fc.record({
    on: fc.constantFrom(...ids),
    into: fc.constantFrom(...ids),
    act: fc.option(fc.constantFrom(...acts), { freq: 2 }),
  });
  const fresh = file({ kind: 'news', priority: 'normal' }, moment);

  function attempt(report: Handling, [by, act]: [Mover, Move]): Handling {
    try {
      return move(report, act, by, moment);
    } catch (problem) {
      if (problem instanceof Refusal) return report;
      throw problem;
    }
  }

  test('a merged report has a primary that is neither merged nor gone', () => {
    const plans = fc.array(turn, { minLength: 5, maxLength: 80, size: 'max' });
    const keeps = (plan: typeof plans extends fc.Arbitrary<infer Plan> ? Plan : never): void => {
      const reports = new Map<string, Handling>();
      const get = (id: string): Handling => reports.get(id) ?? fresh;
      const primaryOf = (id: string): Primary => ({ id, state: get(id).state, mergedInto: get(id).mergedInto });
      for (const { on, into, act } of plan) {
        reports.set(on, attempt(get(on), act ?? ['editor', mergeInto(primaryOf(into), on)]));
        for (const id of ids) reports.set(id, followPrimary(get(id), primaryOf(on), moment));
      }
      const merged = ids.map((id) => [id, get(id).mergedInto] as const).filter(([, into]) => into !== null);
      for (const [id, into] of merged) {
        expect(into).not.toBe(id);
        expect(['declined', 'withdrawn', 'merged']).not.toContain(get(into ?? '').state);
      }
    };
    fc.assert(fc.property(plans, keeps), { numRuns: 500 });
  });
});
