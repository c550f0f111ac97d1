import type { HandlingState } from '@sanshi/contracts';
import type { Tone } from '../ui/tag';

export const TONES: Record<HandlingState, Tone> = {
  received: 'amber',
  accepted: 'blue',
  assigned: 'blue',
  handling: 'violet',
  resolved: 'green',
  closed: 'grey',
  declined: 'red',
  merged: 'grey',
  withdrawn: 'grey',
};

/** The way of a report, as a reporter sees it: five steps. */
export const STEP_WORDS = ['已上报', '已受理', '已派单', '办理中', '已办结'] as const;

const STEP_OF: Record<HandlingState, number | null> = {
  received: 0,
  accepted: 1,
  assigned: 2,
  handling: 3,
  resolved: 4,
  closed: 4,
  declined: null,
  merged: null,
  withdrawn: null,
};

/** Which of the five steps it has reached; null when it has left the way. */
export const stepOf = (state: HandlingState): number | null => STEP_OF[state];

/** Something may still happen to it. */
export const isOpen = (state: HandlingState): boolean => {
  const step = STEP_OF[state];
  return step !== null && state !== 'closed';
};
