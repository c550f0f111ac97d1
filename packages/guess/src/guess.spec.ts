import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { examine, teach, type Lesson, type Subject } from './index.ts';
import { piecesOf } from './pieces.ts';

const SUBJECTS: Subject[] = [
  { code: 'noise', words: ['噪音', '扰民'] },
  { code: 'gas', words: ['煤气'] },
  { code: 'other', words: [] },
];

test('a text is cut into pieces of one to three characters, each once, and nothing is joined over a stop', () => {
  assert.deepEqual([...piecesOf('漏水，漏水。3号')].sort(), ['号', '水', '漏', '漏水'].sort());
});

test('the categories’ own words are enough to begin with', () => {
  const guesser = teach(SUBJECTS, []);
  assert.equal(guesser('楼下广场舞扰民')[0]?.code, 'noise');
  assert.equal(guesser('有股煤气味')[0]?.code, 'gas');
});

test('what holds no known piece is not guessed', () => assert.deepEqual(teach(SUBJECTS, [])('abc 123'), []));

test('shares make one, the likeliest first', () => {
  const shares = teach(SUBJECTS, [])('煤气').map(({ share }) => share);
  assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9);
  assert.deepEqual(
    shares,
    shares.toSorted((a, b) => b - a),
  );
});

test('it learns from sentences and from what editors corrected', () => {
  const words = '炉子倒烟';
  assert.notEqual(teach(SUBJECTS, [])(words)[0]?.code, 'gas');
  assert.equal(teach(SUBJECTS, [{ category: 'gas', text: '炉子倒烟，人头晕' }])(words)[0]?.code, 'gas');
  assert.equal(teach(SUBJECTS, [], [{ category: 'gas', piece: '倒烟', reports: 4 }])(words)[0]?.code, 'gas');
});

test('a lesson on a category that there is no more is passed over', () =>
  assert.deepEqual(teach(SUBJECTS, [{ category: 'gone', text: '古董' }])('古董'), []));

test('a sample is never guessed by one who saw it', () => {
  const seen: number[] = [];
  const samples: Lesson[] = [
    { category: 'gas', text: '煤气漏了' },
    { category: 'noise', text: '半夜吵闹' },
  ];
  const mark = examine(samples, (others) => {
    seen.push(others.length);
    return teach(SUBJECTS, others);
  });
  assert.deepEqual(seen, [1, 1]);
  assert.deepEqual([mark.first, mark.missed.map(({ text }) => text)], [1, ['半夜吵闹']]);
});

test('none of the sentences that it is taught by is one of the samples that it is measured on', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../config/${name}`, import.meta.url), 'utf8'));
  const { examples }: { examples: Lesson[] } = read('lessons.json');
  const { reports }: { reports: Lesson[] } = read('demo/reports.json');
  const known = new Set(examples.map(({ text }) => text));
  assert.deepEqual(
    reports.filter(({ text }) => known.has(text)),
    [],
  );
});
