import type { CatalogView, CategoryView } from '@sanshi/contracts';
import { teach, type Guesser } from '@sanshi/guess';

/** Characters: below this the words say nothing yet. */
const LEAST = 4;

type Taught = Pick<CatalogView, 'categories' | 'lessons'>;

let taught: { by: Taught['categories']; guesser: Guesser } | null = null;

/** Teaching takes longer than guessing: once for each catalogue. */
function guesserOf({ categories, lessons }: Taught): Guesser {
  if (taught?.by !== categories)
    taught = { by: categories, guesser: teach(categories, lessons.examples, lessons.learned) };
  return taught.guesser;
}

/** The category of which the words most likely speak; undefined when they say nothing yet. */
export function guessCategory(text: string, catalog: Taught): CategoryView | undefined {
  if (text.trim().length < LEAST) return undefined;
  const [best] = guesserOf(catalog)(text);
  return catalog.categories.find(({ code }) => code === best?.code);
}
