import { describe, expect, test } from '@jest/globals';
import { readTold, type Told } from './live-words.js';

const report = { id: 'report', communityCode: 'yuexiuyuan', aboutOfficeCode: null };
const look = { id: 'wang', name: '王', open: true };
const identity = { type: 'identity', reportId: 'report' } as const;

describe('what a server tells is understood as it was said', () => {
  test.each<[string, Told]>([
    ['a report came', { report, event: { type: 'came', reportId: 'report', title: '路灯不亮' } }],
    ['it changed', { report, event: { type: 'changed', reportId: 'report', version: 2, by: '王' } }],
    ['an ask', { report: { ...report, aboutOfficeCode: 'xinhuajie' }, event: identity }],
    ['a consent', { report, event: { type: 'consent', reportId: 'report' } }],
    ['a look', { report, look }],
  ])('%s', (_name, told) => expect(readTold(JSON.stringify(told))).toEqual(told));
});

test('takes the report from its place alone, and nothing that was not asked for', () => {
  const told = { report: { ...report, text: 'x' }, event: { ...identity, reportId: 'another', phone: '1' }, look };
  expect(readTold(JSON.stringify(told))).toEqual({ report, event: identity });
});

describe('is nothing', () => {
  test.each<[string, unknown]>([
    ['a number', 1],
    ['a list', [report]],
    ['without a report', { event: identity }],
    ['without what happened', { report }],
    ['an event that there is not', { report, event: { type: 'looking', reportId: 'report', names: [] } }],
    ['a place that is no code', { report: { ...report, communityCode: { length: 1 } }, event: identity }],
    ['no word of the office complained of', { report: { id: 'r', communityCode: 'c' }, event: identity }],
    ['an empty id', { report: { ...report, id: '' }, event: identity }],
    ['a title that is none', { report, event: { type: 'came', title: 7 } }],
    ['too long a title', { report, event: { type: 'came', title: '长'.repeat(201) } }],
    ['a version that is none', { report, event: { type: 'changed', version: 1.5, by: '王' } }],
    ['a look without a name', { report, look: { id: 'wang', open: true } }],
    ['a look that may be', { report, look: { ...look, open: 'yes' } }],
  ])('%s', (_name, told) => expect(readTold(JSON.stringify(told))).toBeNull());

  test('broken JSON', () => expect(readTold('{"report":')).toBeNull());
  test('more than a desk was ever told', () => {
    expect(readTold(JSON.stringify({ report, event: identity, more: ' '.repeat(2000) }))).toBeNull();
  });
});
