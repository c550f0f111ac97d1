import { describe, expect, test } from '@jest/globals';
import type { Beat, CategoryView, Kind, Priority } from '@sanshi/contracts';
import builtIn from '../../../../config/categories.json';
import lessons from '../../../../config/lessons.json';
import { chooseCategory, guessCategories } from './guess';

const categories: CategoryView[] = builtIn.categories.map((category) => ({
  ...category,
  beat: category.beat as Beat,
  kind: category.kind as Kind,
  priority: category.priority as Priority,
}));

const catalog = { categories, lessons: { examples: lessons.examples, learned: [] } };

describe('the category is guessed from the words', () => {
  test.each<[string, Beat, string]>([
    ['三号院门口有人从窗户拉线给电动车充电，插线板泡在水里', 'home', 'ebike-charging'],
    ['西排平房的电线用了二十多年，线皮都裂开了，一刮风就跳闸', 'home', 'aged-wiring'],
    ['楼道里一股煤气味，怕是漏气', 'home', 'gas'],
    ['暖气不热，物业说下周才修', 'home', 'heating-water'],
    ['六楼外墙的墙皮往下掉，昨天砸了一辆车', 'neighbour', 'falling-objects'],
    ['半夜两点楼下还在放音响，扰民', 'neighbour', 'noise'],
    ['西门口井盖没了，晚上没路灯', 'community', 'road-facility'],
    ['学校门口的小饭桌卖过期食品', 'community', 'food-safety'],
    // The beat that was tapped is a hint only.
    ['井盖塌陷了一个大坑', 'home', 'road-facility'],
  ])('%s', (text, beat, expected) => {
    expect(guessCategories(text, beat, catalog)[0]?.code).toBe(expected);
  });

  test('words that say nothing give no guess', () => {
    expect(guessCategories('hello 123', 'home', catalog)).toEqual([]);
  });

  test('one character is no word yet, two are', () => {
    expect(guessCategories('吵', 'home', catalog)).toEqual([]);
    expect(guessCategories('漏水', 'home', catalog)).not.toEqual([]);
  });

  test('what editors corrected is learned', () => {
    const learned = [{ category: 'gas', piece: '呛人', reports: 5 }];
    const wiser = { ...catalog, lessons: { ...catalog.lessons, learned } };
    expect(guessCategories('屋里呛人', 'home', wiser)[0]?.code).toBe('gas');
  });
});

describe('what the form offers', () => {
  const codes = (own: string | null, text: string) => {
    const { chosen, offered } = chooseCategory({ category: own, text, beat: 'home' }, catalog);
    return [chosen?.code, offered.map(({ code }) => code)];
  };

  test('without a guess: other, and the first of the beat', () => {
    expect(codes(null, '')).toEqual(['other', ['other', 'ebike-charging']]);
  });
  test('the best guess, and the next one', () => {
    expect(codes(null, '电动车充电，插线板打火')).toEqual(['ebike-charging', ['ebike-charging', 'aged-wiring']]);
  });
  test("the resident's own choice stays, whatever is written after", () => {
    expect(codes('noise', '电动车充电')).toEqual(['noise', ['noise', 'ebike-charging']]);
  });
  test('a choice that the catalog no longer has gives way to the guess', () => {
    expect(codes('gone', '电动车充电')[0]).toBe('ebike-charging');
  });
});
