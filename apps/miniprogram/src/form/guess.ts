import type { Beat, CategoryView } from '@sanshi/contracts';

/** A longer word says more; a single character says little, since it hides in many others. */
const SINGLE = 0.5;
/** The beat that was tapped tips the scale, but clear words outweigh it. */
const SAME_BEAT = 1.25;
export const CATCH_ALL = 'other';

/**
 * The categories that the words speak of, most likely first; none when no word of any category occurs.
 * The words come from the catalog, so that the newsroom can teach it.
 */
export function guessCategories(text: string, beat: Beat, categories: readonly CategoryView[]): CategoryView[] {
  return categories
    .map((category) => ({ category, score: scoreOf(text, category) * (category.beat === beat ? SAME_BEAT : 1) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ category }) => category);
}

function scoreOf(text: string, { words }: CategoryView): number {
  const found = words.filter((word) => text.includes(word));
  return found.reduce((sum, word) => sum + (word.length === 1 ? SINGLE : word.length), 0);
}

export interface CategoryChoice {
  chosen: CategoryView | undefined;
  /** What stands beside it to tap, the chosen one first. */
  offered: CategoryView[];
}

const OFFERED = 2;

/** What the form shows: the resident's own choice, or else the best guess, or else 'other'; and a few more to tap. */
export function chooseCategory(
  own: string | null,
  text: string,
  beat: Beat,
  categories: readonly CategoryView[],
): CategoryChoice {
  const guessed = guessCategories(text, beat, categories);
  const ofBeat = categories.filter((category) => category.beat === beat);
  const catchAll = categories.find(({ code }) => code === CATCH_ALL);
  const chosen = categories.find(({ code }) => code === own) ?? guessed[0] ?? catchAll;
  const offered = [...(chosen ? [chosen] : []), ...guessed, ...ofBeat];
  return { chosen, offered: [...new Set(offered)].slice(0, OFFERED) };
}
