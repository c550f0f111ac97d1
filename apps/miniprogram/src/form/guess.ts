import type { Beat, CatalogView, CategoryView } from '@sanshi/contracts';
import { teach, type Guesser } from '@sanshi/guess';
import { lengthOf } from './missing';

/** The beat that was tapped tips the scale, but clear words outweigh it. */
const SAME_BEAT = 2;
/** Characters: one alone says nothing, and a guess that jumps with the first keys is a nuisance. */
const LEAST = 2;
export const CATCH_ALL = 'other';

type Taught = Pick<CatalogView, 'categories' | 'lessons'>;

let taught: { by: Taught; guesser: Guesser } | null = null;

/** Teaching takes longer than guessing: once for each catalogue. */
function guesserOf(catalog: Taught): Guesser {
  if (taught?.by !== catalog) {
    const { categories, lessons } = catalog;
    taught = { by: catalog, guesser: teach(categories, lessons.examples, lessons.learned) };
  }
  return taught.guesser;
}

/** Teaches ahead of the first word, so that no keystroke waits for it. */
export const prepareGuess = (catalog: Taught): void => void guesserOf(catalog);

/** The categories of which the words may speak, most likely first; none when they say nothing. On the phone, without a network. */
export function guessCategories(text: string, beat: Beat, catalog: Taught): CategoryView[] {
  // A form that opens has no words yet, and must not wait for the teaching.
  if (lengthOf(text) < LEAST) return [];
  const guesses = guesserOf(catalog)(text).flatMap(({ code, share }) => {
    const category = catalog.categories.find((one) => one.code === code);
    return category ? [{ category, share: category.beat === beat ? share * SAME_BEAT : share }] : [];
  });
  return guesses.sort((a, b) => b.share - a.share).map(({ category }) => category);
}

export interface CategoryChoice {
  chosen: CategoryView | undefined;
  /** What stands beside it to tap, the chosen one first. */
  offered: CategoryView[];
}

const OFFERED = 2;

/** What the form shows: the resident's own choice, or else the best guess, or else 'other'; and one more to tap. */
export function chooseCategory(
  { category: own, text, beat }: { category: string | null; text: string; beat: Beat },
  catalog: Taught,
): CategoryChoice {
  const { categories } = catalog;
  const guessed = guessCategories(text, beat, catalog);
  const ofBeat = categories.filter((category) => category.beat === beat);
  const catchAll = categories.find(({ code }) => code === CATCH_ALL);
  const chosen = categories.find(({ code }) => code === own) ?? guessed[0] ?? catchAll;
  const offered = [...(chosen ? [chosen] : []), ...guessed, ...ofBeat];
  return { chosen, offered: [...new Set(offered)].slice(0, OFFERED) };
}
