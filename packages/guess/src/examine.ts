import type { Guesser, Lesson } from './guess.ts';

export interface Mark {
  asked: number;
  /** The first guess was right. */
  first: number;
  /** One of the first two was. */
  firstTwo: number;
  /** Texts whose first guess was wrong. */
  missed: { text: string; category: string; guessed: string | null }[];
}

/**
 * Leave-one-out cross-validation: each sample is guessed by one who was taught by all the others and never saw it.
 * @param teachBy makes a guesser from samples
 */
export function examine(samples: readonly Lesson[], teachBy: (others: readonly Lesson[]) => Guesser): Mark {
  const mark: Mark = { asked: samples.length, first: 0, firstTwo: 0, missed: [] };
  for (const sample of samples) {
    const guesser = teachBy(samples.filter((other) => other !== sample));
    const [first, second] = guesser(sample.text).map(({ code }) => code);
    if (first === sample.category) mark.first += 1;
    else mark.missed.push({ ...sample, guessed: first ?? null });
    if (first === sample.category || second === sample.category) mark.firstTwo += 1;
  }
  return mark;
}
