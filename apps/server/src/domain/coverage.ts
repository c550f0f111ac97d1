import type { CoverageState } from '@sanshi/contracts';
import { BadInput } from './errors.js';

/** The newsroom's own steps, apart from what an office does. What was dropped may become a lead again. */
const STEPS: Readonly<Record<CoverageState, readonly CoverageState[]>> = {
  none: ['lead'],
  lead: ['interviewing', 'dropped'],
  interviewing: ['drafted', 'dropped'],
  drafted: ['published', 'interviewing', 'dropped'],
  published: [],
  dropped: ['lead'],
};

/** The coverage states that may follow; none once published. */
export function nextCoverage(state: CoverageState): readonly CoverageState[] {
  return STEPS[state];
}

/** @throws BadInput for a step that leaves one out */
export function cover(from: CoverageState, to: CoverageState): CoverageState {
  if (!STEPS[from].includes(to)) throw new BadInput({ coverage: ['isNextStep'] }, 'coverage_step');
  return to;
}
