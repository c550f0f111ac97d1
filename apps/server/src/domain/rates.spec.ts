import { expect, test } from '@jest/globals';
import { beijing } from './example-facts.js';
import { accepted, after, closed, declined, handled, resolved, withdrawn, type Step } from './example-handling.js';
import { threeRates } from './rates.js';

const NOW = beijing('2026-12-10T10:00');
const rates = (...ways: (readonly Step[])[]) =>
  threeRates(
    ways.map((steps) => after(steps)),
    NOW,
  );

test('no reports: nothing divided by nothing', () => {
  const none = { numerator: 0, denominator: 0 };
  expect(rates()).toEqual({ response: none, resolution: none, satisfaction: none, asked: 0, answered: 0 });
});

test('responded late counts as due, not as responded; what nobody owes is not due', () => {
  const inTime: Step[] = [...handled, ['office', { command: 'reply' }, '2026-11-25T15:02']];
  const late: Step[] = [...handled, ['office', { command: 'reply' }, '2026-11-25T15:03']];
  expect(rates(inTime, late, accepted, declined, withdrawn).response).toEqual({ numerator: 2, denominator: 4 });
});

test('before its limit an open report is not due', () => {
  const early = threeRates([after(handled)], beijing('2026-11-25T15:02'));
  expect(early.response).toEqual({ numerator: 0, denominator: 0 });
});

test('closed never counts as solved', () => {
  const archived: Step[] = [...resolved, ['system', { command: 'archive' }, '2026-12-09T10:00']];
  const rejected: Step[] = [
    ...resolved,
    ['reporter', { command: 'confirm', solved: false, satisfied: false }, '2026-11-25T12:00'],
  ];
  const praised: Step[] = [
    ...resolved,
    ['reporter', { command: 'confirm', solved: true, satisfied: true }, '2026-11-25T12:00'],
  ];
  expect(rates(resolved, archived, closed, rejected, praised)).toMatchObject({
    resolution: { numerator: 2, denominator: 5 },
    satisfaction: { numerator: 1, denominator: 2 },
    asked: 5,
    answered: 3,
  });
});
