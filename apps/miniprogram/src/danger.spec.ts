import { describe, expect, test } from '@jest/globals';
import { dangerIn } from './danger';

const numbersFor = (text: string) => dangerIn(text, undefined)?.lines.map(({ number }) => number);

describe('whom to call first', () => {
  test.each([
    ['楼道里一股煤气味', ['119', '120', '110']],
    ['土炉子倒烟，人头晕', ['119', '120', '110']],
    ['插线板打火了', ['119', '95598', '120']],
    ['电线断了一头垂在地上', ['95598', '120', '119']],
    ['后墙快塌了，小孩从下面走', ['119', '110', '120']],
    ['路口井盖没了', ['110', '120']],
    ['广场舞太吵', undefined],
  ])('%s', (text, expected) => expect(numbersFor(text)).toEqual(expected));

  test('a category that the newsroom calls an emergency is enough, without a word', () => {
    const category = {
      code: 'gas',
      beat: 'home',
      kind: 'hazard',
      name: '燃气隐患',
      priority: 'emergency',
      words: [],
    } as const;
    expect(dangerIn('味道很大', { ...category, words: [] })?.lines).toHaveLength(3);
  });
});
