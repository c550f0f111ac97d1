/** A report's way, step by step, for the specs of handling. A Tuesday's report of a live wire, and what was done about it. */
import { momentAt } from './example-facts.js';
import { file, move, type Handling, type Move, type Mover } from './handling.js';

export const FILED = '2026-11-24T15:02';

export type Step = [by: Mover, move: Move, at: string];

export const toOffice: Move<'assign'> = {
  command: 'assign',
  officeCode: 'yuexiuyuan',
  personId: null,
  coversReport: true,
  complainedOf: false,
};
export const toStreet: Move<'assign'> = { ...toOffice, officeCode: 'xinhuajie' };
export const result: Move<'resolve'> = { command: 'resolve', photoCount: 1 };

export const accepted: Step[] = [['editor', { command: 'accept' }, '2026-11-24T15:10']];
export const assigned: Step[] = [...accepted, ['editor', toOffice, '2026-11-24T15:20']];
export const handled: Step[] = [...assigned, ['office', { command: 'sign', personId: 'li' }, '2026-11-24T16:00']];
export const resolved: Step[] = [...handled, ['office', result, '2026-11-25T10:00']];
export const closed: Step[] = [...resolved, ['reporter', { command: 'confirm', solved: true }, '2026-11-25T12:00']];

export function after(steps: readonly Step[], facts: Partial<Handling> = {}): Handling {
  const filed: Handling = { ...file({ kind: 'hazard', priority: 'urgent' }, momentAt(FILED)), ...facts };
  return steps.reduce((report, [by, act, at]) => move(report, act, by, momentAt(at)), filed);
}
export const declined: Step[] = [['editor', { command: 'decline' }, '2026-11-24T15:10']];
export const withdrawn: Step[] = [['reporter', { command: 'withdraw' }, '2026-11-24T15:10']];
