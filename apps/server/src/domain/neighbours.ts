import type { EventCommand, HandlingState, RefusalReason } from '@sanshi/contracts';
import { DAY } from './beijing-day.js';
import { ARCHIVED_AFTER_DAYS } from './handling-rules.js';
import { isOpen } from './running-limit.js';

/** What a neighbour may be told of before they report the same: it is being dealt with, or was. */
const TOLD: readonly HandlingState[] = ['accepted', 'assigned', 'handling', 'resolved'];

export function isToldNearby(state: HandlingState): boolean {
  return TOLD.includes(state);
}

export interface Joinable {
  state: HandlingState;
  publicAt: Date | null;
}

/** Whether a neighbour may know of the report at all: by its nearness, or because it is public. */
export function isKnownToNeighbours({ state, publicAt }: Joinable): boolean {
  return isToldNearby(state) || publicAt !== null;
}

/** Why a neighbour cannot join a report that they may know of; null when they can. */
export function joinRefusal({ state }: Joinable, isOwn: boolean): RefusalReason | null {
  if (isOwn) return 'own_report';
  return isOpen(state) || isToldNearby(state) ? null : 'join_over';
}

export interface Answerable {
  state: HandlingState;
  resolvedAt: Date | null;
}

/** Why a neighbour is not asked now whether it is solved; null while they are: from the result on, for a week. */
export function neighbourAnswerRefusal({ state, resolvedAt }: Answerable, now: Date): RefusalReason | null {
  if (!resolvedAt || (state !== 'resolved' && state !== 'closed')) return 'not_asked';
  return now.getTime() - resolvedAt.getTime() <= ARCHIVED_AFTER_DAYS * DAY ? null : 'asked_too_long_ago';
}

/** Whether an answer speaks of the result that stands, and not of one before it. */
export function isOfThisResult(answeredAt: Date | null, { resolvedAt }: Answerable): boolean {
  return answeredAt !== null && resolvedAt !== null && answeredAt >= resolvedAt;
}

/** How much of a step a neighbour is shown: nothing, that something changed, who did what, or what was said as well. */
export type StepShown = 'nothing' | 'state' | 'act' | 'words';

const ACTS: readonly EventCommand[] = [
  'accept',
  'assign',
  'sign',
  'return',
  'park',
  'extend',
  'decline',
  'reinstate',
  'unmerge',
  'archive',
];

export interface Step {
  command: EventCommand;
  side: 'reporter' | 'newsroom' | 'office' | 'system';
  visible: boolean;
  from: HandlingState | null;
  to: HandlingState | null;
}

/**
 * What a neighbour is shown of a step. The result is for all, and so is what an editor published. What the reporter said or did
 * shows only as the state to which it led; what was said to the reporter alone not at all.
 */
export function shownToNeighbours(step: Step, isPublic: boolean): StepShown {
  if (!step.visible) return 'nothing';
  if (step.command === 'resolve' || isPublic) return 'words';
  if (step.command === 'cover') return 'act';
  if (step.side !== 'reporter' && ACTS.includes(step.command)) return 'act';
  return step.from !== step.to && step.from !== null && step.command !== 'merge' ? 'state' : 'nothing';
}

/** How a report is called to one who is not its reporter, whose words the title holds: by its matter and its place. */
export function plainTitle(category: string, community: string | null): string {
  return `${community ?? ''}${category}`;
}
