import type { Handling } from '../domain/handling.js';
import type { Report } from './report.entity.js';

const COLUMNS: Record<keyof Handling, true> = {
  kind: true,
  priority: true,
  state: true,
  officeCode: true,
  assigneeId: true,
  heldSince: true,
  submittedAt: true,
  acceptedAt: true,
  assignedAt: true,
  signedAt: true,
  respondedAt: true,
  resolvedAt: true,
  closedAt: true,
  signBy: true,
  respondBy: true,
  resolveBy: true,
  resolveFrom: true,
  lateSince: true,
  paused: true,
  pausedAt: true,
  pausedUntil: true,
  returns: true,
  fixedOffice: true,
  reporterReopens: true,
  extended: true,
  asked: true,
  askedText: true,
  askedUntil: true,
  urgedAt: true,
  reporterUrgedAt: true,
  mergedInto: true,
  solved: true,
  satisfied: true,
  comment: true,
};

const NAMES = Object.keys(COLUMNS).filter((name): name is keyof Handling => name in COLUMNS);

/** Only the columns whose value is another than before: an update writes what changed, nothing else. */
export function changedColumns(before: Handling, after: Handling): Partial<Handling> {
  const changed = NAMES.filter((name) => !same(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

function same(a: Report[keyof Handling], b: Report[keyof Handling]): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}
