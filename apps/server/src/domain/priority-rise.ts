import type { Priority } from '@sanshi/contracts';
import type { Handling, Moment } from './handling-types.js';
import { isOpen } from './running-limit.js';
import { dueAt } from './time-limits.js';

/** From how many joined neighbours on a hazard is taken for how pressing; settings, the most pressing first. */
export interface Rise {
  joined: number;
  priority: Priority;
}

const USUAL_RISES: readonly Rise[] = [{ joined: 5, priority: 'urgent' }];

const PRESSING: Record<Priority, number> = { normal: 0, urgent: 1, emergency: 2 };

/** The priority to which a hazard rises by itself, or null while it does not. */
export function risesTo(
  { kind, priority, state }: Handling,
  joined: number,
  rises: readonly Rise[] = USUAL_RISES,
): Priority | null {
  if (kind !== 'hazard' || !isOpen(state)) return null;
  const reached = rises.filter((rise) => joined >= rise.joined && PRESSING[rise.priority] > PRESSING[priority]);
  return reached.reduce<Priority | null>(
    (most, rise) => (most && PRESSING[most] >= PRESSING[rise.priority] ? most : rise.priority),
    null,
  );
}

/** Gives a report a higher priority; its new limits run from now, for nobody could have kept them before, and none gets longer. */
export function rise(report: Handling, priority: Priority, { now, calendar, limits }: Moment): Handling {
  const sooner = (limit: Date | null, length: string): Date | null => {
    const fresh = dueAt(now, length, calendar);
    return limit && limit < fresh ? limit : fresh;
  };
  const { sign, respond, resolve } = limits[priority];
  return {
    ...report,
    priority,
    signBy: report.state === 'assigned' ? sooner(report.signBy, sign) : report.signBy,
    respondBy: report.respondedAt ? report.respondBy : sooner(report.respondBy, respond),
    resolveBy: sooner(report.resolveBy, resolve),
  };
}
