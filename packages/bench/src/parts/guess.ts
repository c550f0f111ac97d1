import { readFileSync } from 'node:fs';
import { examine, teach, type Lesson, type Mark, type Subject } from '@sanshi/guess';
import type { Outcome } from '../outcome.ts';

interface Category extends Subject {
  beat: string;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../../config/${name}`, import.meta.url), 'utf8'));

/** How often the category is guessed right from the words alone: the sample reports, each by a guess that never saw it. */
export function guess(): Promise<Outcome[]> {
  const { categories }: { categories: Category[] } = read('categories.json');
  const { examples }: { examples: Lesson[] } = read('lessons.json');
  const { reports }: { reports: Lesson[] } = read('demo/reports.json');
  const samples = reports.map(({ category, text }) => ({ category, text }));
  const mark = examine(samples, (others) => teach(categories, [...examples, ...others]));
  const alone = examine(samples, () => teach(categories, examples));
  const wordsOnly = examine(samples, () => teach(categories, []));
  return Promise.resolve([
    {
      id: 'guess.first',
      name: '按字猜类别，40 件样例留一交叉验证：第一个就对',
      value: percent(mark.first, mark),
      unit: '%',
      promise: { atLeast: 75 },
      behind: {
        猜对: `${mark.first}/${mark.asked}`,
        不学其他样例: `${alone.first}/${alone.asked}`,
        只凭类别的词: `${wordsOnly.first}/${wordsOnly.asked}`,
        栏目猜对: `${beatsRight(mark, categories)}/${mark.asked}`,
      },
    },
    {
      id: 'guess.offered',
      name: '同上：在给出的两个里',
      value: percent(mark.firstTwo, mark),
      unit: '%',
      promise: { atLeast: 85 },
      behind: { 有: `${mark.firstTwo}/${mark.asked}` },
    },
  ]);
}

const percent = (part: number, { asked }: Mark): number => Math.round((part / asked) * 1000) / 10;

/** A wrong category may still lie in the right beat. */
function beatsRight({ first, missed }: Mark, categories: readonly Category[]): number {
  const beatOf = (code: string | null) => categories.find((category) => category.code === code)?.beat;
  return first + missed.filter(({ category, guessed }) => beatOf(category) === beatOf(guessed)).length;
}
