import { useEffect, useState } from 'react';
import { LIMITS, type Point, type SimilarNearby } from '@sanshi/contracts';
import { similarReports } from '../api';
import { lengthOf } from './missing';

/** How long the hand must rest before the server is asked. */
const REST_MS = 900;

/** What neighbours have reported nearby on the same matter; none until there is a point and enough words. */
export function useSimilar(category: string | undefined, point: Point | null, text: string): SimilarNearby[] {
  const [similar, setSimilar] = useState<SimilarNearby[]>([]);
  const ready = category !== undefined && point !== null && lengthOf(text) >= LIMITS.text.min;
  useEffect(() => {
    if (!ready) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      // It is a help, not a step: without an answer the form goes on as it is.
      void similarReports(category, point, text).then(
        ({ items }) => left || setSimilar(items),
        () => undefined,
      );
    }, REST_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [ready, category, point, text]);
  return ready ? similar : [];
}
