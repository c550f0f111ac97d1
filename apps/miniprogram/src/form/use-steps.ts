import { useState } from 'react';
import { useLargeType } from '../ui/large-type';

/** In large type the form asks one thing a page. */
export const STEPS = ['怎么回事', '在哪里', '谁可以知道'] as const;

export interface FormSteps {
  /** The question that is asked now, counted from 0; null: all on one page. */
  at: number | null;
  /** Whether a question stands on the page. */
  asks: (step: number) => boolean;
  isLast: boolean;
  next: () => void;
  /** Null on the first page. */
  back: (() => void) | null;
  goTo: (step: number) => void;
}

export function useSteps(): FormSteps {
  const [large] = useLargeType();
  const [at, setAt] = useState(0);
  if (!large) return { at: null, asks: () => true, isLast: true, next: () => undefined, back: null, goTo: setAt };
  return {
    at,
    asks: (step) => step === at,
    isLast: at === STEPS.length - 1,
    next: () => setAt(at + 1),
    back: at > 0 ? () => setAt(at - 1) : null,
    goTo: setAt,
  };
}
