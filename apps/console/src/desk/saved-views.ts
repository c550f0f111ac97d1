import { useState } from 'react';
import type { DeskQuery } from '@sanshi/contracts';
import type { View } from './query';

const keyOf = (personId: string): string => `views:${personId}`;

/** The views that a person keeps for themselves, in this browser. */
export function useSavedViews(personId: string) {
  const [views, setViews] = useState<View[]>(() => JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]'));
  const change = (make: (was: View[]) => View[]) =>
    setViews((was) => {
      const next = make(was);
      localStorage.setItem(keyOf(personId), JSON.stringify(next));
      return next;
    });
  const without = (was: View[], name: string) => was.filter((view) => view.name !== name);
  return {
    views,
    isSaved: (name: string) => views.some((view) => view.name === name),
    save: (name: string, query: DeskQuery) => change((was) => [...without(was, name), { name, query }]),
    remove: (name: string) => change((was) => without(was, name)),
  };
}
