import { useState } from 'react';
import type { DeskQuery } from '@sanshi/contracts';
import type { View } from './query';

const keyOf = (personId: string): string => `views:${personId}`;

/** The views that a person keeps for themselves, in this browser. */
export function useSavedViews(personId: string) {
  const [views, setViews] = useState<View[]>(() => JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]'));
  const store = (next: View[]) => {
    setViews(next);
    localStorage.setItem(keyOf(personId), JSON.stringify(next));
  };
  return {
    views,
    save: (name: string, query: DeskQuery) => store([...views.filter((view) => view.name !== name), { name, query }]),
    remove: (name: string) => store(views.filter((view) => view.name !== name)),
  };
}
