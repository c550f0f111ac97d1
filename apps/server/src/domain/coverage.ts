import type { CoverageState, Story } from '@sanshi/contracts';
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

/** @throws BadInput for a step that leaves one out, for a printing without its story, and for a story that is not printed */
export function cover(from: CoverageState, to: CoverageState, story?: Story): CoverageState {
  if (!STEPS[from].includes(to)) throw new BadInput({ coverage: ['isNextStep'] }, 'coverage_step');
  if (to === 'published' && !story) throw new BadInput({ story: ['isNotEmpty'] }, 'story_missing');
  if (to !== 'published' && story) throw new BadInput({ story: ['isEmpty'] });
  return to;
}
