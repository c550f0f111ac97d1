import { describe, expect, test } from '@jest/globals';
import { beijing } from './example-facts.js';
import { exampleReports } from './example-reports.js';
import { alikeInWords } from './pieces.js';
import {
  TAKEN_FOR_THE_SAME,
  WORTH_A_LOOK,
  isNeighbouring,
  likeness,
  metresBetween,
  rankSimilar,
  sharedWords,
  type Matter,
} from './same-matter.js';

const SAME = ['1-2', '7-8', '18-19', '28-29'];
const submittedAt = beijing('2026-11-24T15:02');

const reports = exampleReports.map(([n, category, beat, kind, longitude, latitude, text]) => ({
  n,
  category,
  beat,
  kind,
  longitude,
  latitude,
  text,
  submittedAt,
}));
const report = (n: number): Matter & { n: number } => {
  const found = reports.find((one) => one.n === n);
  if (!found) throw new Error(`no sample ${n}`);
  return found;
};

function pairsFrom(atLeast: number): string[] {
  return reports.flatMap((a) =>
    reports.filter((b) => b.n > a.n && likeness(a, b) >= atLeast).map((b) => `${a.n}-${b.n}`),
  );
}

describe('the same matter', () => {
  test('of 780 pairs of samples, the four that speak of one matter are found, and no other', () => {
    expect(pairsFrom(TAKEN_FOR_THE_SAME)).toEqual(SAME);
  });

  test('an editor sees one pair more: two reports on wires in the same yards', () => {
    expect(pairsFrom(WORTH_A_LOOK)).toEqual(['1-2', '1-3', '7-8', '18-19', '28-29']);
  });

  test('is mutual', () => {
    for (const a of reports) for (const b of reports) expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 12);
  });

  test('ranks the most alike first', () => {
    const ranked = rankSimilar(report(1), [report(3), report(2), report(18)], 3, WORTH_A_LOOK);
    expect(ranked.map((similar) => [similar.report.n, similar.distanceMetres])).toEqual([
      [2, 20],
      [3, 109],
    ]);
    expect(rankSimilar(report(1), reports, 1, WORTH_A_LOOK)).toHaveLength(1);
  });

  test.each([
    ['further than 300 m', { latitude: 40.0943 }],
    ['more than 14 days apart', { submittedAt: beijing('2026-11-10T15:01') }],
    ['another category', { category: 'activity', beat: 'community' as const, kind: 'news' as const }],
    ['without a place', { longitude: null, latitude: null }],
    ['without a word in common', { text: '路灯全灭了，黑乎乎的看不见路。' }],
  ])('is not %s', (_name, other) => expect(likeness(report(1), { ...report(2), ...other })).toBe(0));

  test('two wants of one kind on one street are not one matter', () => {
    const lamp = { ...report(18), text: '南门到公交站这一段路灯全灭了，晚上接孩子下自习黑乎乎的。', latitude: 40.0653 };
    expect(likeness(report(18), lamp)).toBeLessThan(TAKEN_FOR_THE_SAME);
  });
});

describe('words in common', () => {
  test.each([
    [1, 2, ['3号院', '充电']],
    [2, 1, ['三号院', '充电']],
    [7, 8, ['小饭桌', '肚子']],
    [18, 19, ['路口', '井盖']],
    [28, 29, ['气味']],
  ])('of %i and %i', (a, b, words) => expect(sharedWords(report(a).text, report(b).text)).toEqual(words));

  test.each([
    ['三号院', '3号院'],
    ['十二号楼', '12号楼'],
    ['二十号楼', '20号楼'],
    ['二十三号楼', '23号楼'],
    ['两单元', '2单元'],
    ['三〇六号', '306号'],
    ['３号院', '3号院'],
  ])('%s is %s', (a, b) => expect(alikeInWords(a, b)).toBeCloseTo(1, 9));

  test('another number is another house', () => expect(alikeInWords('12号楼', '2号楼')).toBeLessThan(0.6));
});

describe('neighbouring categories', () => {
  const of = (n: number): Matter => report(n);
  test.each([
    ['one beat and kind', of(1), of(3), true],
    ['taken for one another', of(5), of(4), true],
    ['far from one another', of(1), of(18), false],
    ['chosen by one who knew no better', of(1), { ...of(40), category: 'other' }, true],
  ])('%s', (_name, a, b, expected) => expect(isNeighbouring(a, b)).toBe(expected));
});

test('metres', () => {
  const place = { longitude: 113.2731, latitude: 40.0912 };
  expect(metresBetween(place, { longitude: 113.2731, latitude: 40.0922 })).toBeCloseTo(111.3, 1);
  expect(metresBetween(place, { longitude: 113.2741, latitude: 40.0912 })).toBeCloseTo(85.2, 1);
});
