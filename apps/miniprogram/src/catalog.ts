import { useSyncExternalStore } from 'react';
import {
  KINDS,
  KIND_WORDS,
  LIMITS,
  type Beat,
  type CatalogView,
  type ConsentCode,
  type Kind,
  type Priority,
} from '@sanshi/contracts';
import builtIn from '../../../config/categories.json';
import consents from '../../../config/consents.json';
import lessons from '../../../config/lessons.json';
import { readCatalog } from './api';
import { keep, kept } from './platform/keeping';
import { watched } from './watched';

const KEY = 'catalog';

/**
 * The beats and categories with which this build was made: the first screen and the form need no network, even on the first day.
 * Areas only the server knows.
 */
const BUILT_IN: CatalogView = {
  beats: builtIn.beats.map((beat) => ({ ...beat, code: beat.code as Beat })),
  kinds: KINDS.map((code) => ({ code, name: KIND_WORDS[code] })),
  priorities: builtIn.priorities.map((priority) => ({ ...priority, code: priority.code as Priority })),
  categories: builtIn.categories.map((category) => ({
    ...category,
    beat: category.beat as Beat,
    kind: category.kind as Kind,
    priority: category.priority as Priority,
  })),
  areas: [],
  limits: LIMITS,
  consents: consents.map((consent) => ({ ...consent, code: consent.code as ConsentCode })),
  templates: [],
  newspaper: '',
  hotline: '',
  lessons: { examples: lessons.examples, learned: [] },
};

/** What an older build kept may lack what came to the catalogue since. */
const catalog = watched<CatalogView>({ ...BUILT_IN, ...kept<Partial<CatalogView>>(KEY) });

/** Fetches what is newest; without a network the last one stays. */
export async function refreshCatalog(): Promise<void> {
  const fetched = await readCatalog().catch(() => null);
  if (!fetched) return;
  catalog.set({ ...BUILT_IN, ...fetched });
  keep(KEY, fetched);
}

export const useCatalog = (): CatalogView => useSyncExternalStore(catalog.watch, catalog.get);

export function categoryName({ categories }: CatalogView, code: string): string {
  return categories.find((category) => category.code === code)?.name ?? '其他';
}
