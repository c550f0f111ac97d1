import { describe, expect, test } from '@jest/globals';
import { learnedFrom } from './lessons.js';

describe('what is learned from corrections', () => {
  test('pieces that three reports share, by the category that is right', () => {
    const learned = learnedFrom([
      { category: 'gas', text: '炉子倒烟，头晕' },
      { category: 'gas', text: '倒烟了好几天' },
      { category: 'noise', text: '隔壁倒烟又吵' },
    ]);
    expect(learned).toEqual([
      { category: 'gas', piece: '倒烟', reports: 2 },
      { category: 'noise', piece: '倒烟', reports: 1 },
    ]);
  });

  test('nothing of what only two reports say: a name, a house, a number', () => {
    const twice = { category: 'elder-care', text: '张桂花家在 3 号院 13812345678' };
    expect(learnedFrom([twice, twice])).toEqual([]);
  });

  test('a piece counts once in a report, however often it is said there', () =>
    expect(learnedFrom([{ category: 'gas', text: '倒烟，倒烟，倒烟' }])).toEqual([]));

  test('never figures, though many share them', () => {
    const words = { category: 'gas', text: '三号306，12' };
    expect(learnedFrom([words, words, words])).toEqual([]);
  });
});
