import type { Beat, HandlingState, Kind, Priority } from '@sanshi/contracts';
import type { Dice } from './dice.ts';
import { JUST_FILED, type Row } from './rows.ts';
import { titleOf, words } from './sentences.ts';

/** Where reports come from and what they may be about, as the server's own catalogue has it. */
export interface World {
  district: string;
  communities: readonly string[];
  categories: readonly { code: string; kind: Kind; beat: Beat; priority: Priority }[];
}

export interface WholeReport {
  report: Row & { id: string; submittedAt: Date; text: string };
  events: readonly [Row, Row];
}

const RARELY = 0.001;
const HOUR = 3600_000;
const DAY = 24 * HOUR;

/** How far reports have come by their age in days; resolved ones are young, since they are closed after a while. */
const STATES: readonly [below: number, Readonly<Partial<Record<HandlingState, number>>>][] = [
  [2, { received: 40, accepted: 20, assigned: 20, handling: 20 }],
  [6, { accepted: 5, assigned: 10, handling: 25, resolved: 20, closed: 30, declined: 10 }],
  [Infinity, { handling: 1, closed: 82, declined: 10, merged: 4, withdrawn: 3 }],
];
const COMMAND: Record<HandlingState, string> = {
  received: 'note',
  accepted: 'accept',
  assigned: 'assign',
  handling: 'sign',
  resolved: 'resolve',
  closed: 'confirm',
  declined: 'decline',
  merged: 'merge',
  withdrawn: 'withdraw',
};
const AT_AN_OFFICE: readonly HandlingState[] = ['assigned', 'handling', 'resolved', 'closed'];
const OPEN: readonly HandlingState[] = ['received', 'accepted', 'assigned', 'handling'];
const HOURS: Record<Priority, number> = { emergency: 24, urgent: 72, normal: 168 };

/**
 * A report of that moment as it stands at `now`, with its first and its last event.
 * @param earlier a report that it may have been merged into
 */
export function plausibleReport(dice: Dice, world: World, at: Date, now: Date, earlier: string | null): WholeReport {
  const ageDays = (now.getTime() - at.getTime()) / DAY;
  const drawn = dice.weighted(STATES.find(([below]) => ageDays < below)?.[1] ?? {});
  const state = drawn === 'merged' && earlier === null ? 'closed' : drawn;
  const base = filed(dice, world, at);
  const last = new Date(Math.min(now.getTime(), at.getTime() + dice.next() * 3 * DAY));
  const report = { ...base, ...handled(dice, base, state, last, now), mergedInto: state === 'merged' ? earlier : null };
  return { report, events: [firstEvent(dice, report), lastEvent(dice, report, last)] };
}

function filed(dice: Dice, world: World, at: Date) {
  const { code: category, kind, beat, priority } = categoryOf(dice, world);
  const text = words(dice);
  return {
    ...JUST_FILED,
    id: dice.id(at),
    receiptNumber: '',
    accountId: dice.id(new Date(at.getTime() - dice.below(400) * DAY)),
    idempotencyKey: dice.hex(32),
    bodyHash: dice.hex(64),
    category,
    kind,
    beat,
    priority,
    text,
    title: titleOf(text),
    longitude: 113.26 + dice.next() * 0.1,
    latitude: 40.05 + dice.next() * 0.08,
    cell: `${14833 + dice.below(30)}:${24622 + dice.below(22)}`,
    // The first communities send the most.
    communityCode: dice.chance(0.03) ? world.district : (world.communities[skewed(dice, world)] ?? world.district),
    identity: dice.weighted({ named: 40, confidential: 25, anonymous: 35 }),
    coverPhotoId: dice.chance(0.5) ? dice.id(at) : null,
    submittedAt: at,
    heldSince: at,
    updatedAt: at,
    check: 'pass',
    textCheck: 'pass',
    joinedCount: dice.chance(0.8) ? 0 : dice.below(30),
    resolveBy: new Date(at.getTime() + HOURS[priority] * HOUR),
  };
}

/** The last is rarely chosen. */
const categoryOf = (dice: Dice, { categories }: World): World['categories'][number] =>
  dice.one(dice.chance(RARELY) ? categories.slice(-1) : categories.slice(0, -1));

const skewed = (dice: Dice, { communities }: World): number => Math.floor(dice.next() ** 2 * communities.length);

function handled(dice: Dice, report: ReturnType<typeof filed>, state: HandlingState, last: Date, now: Date) {
  const late = report.resolveBy < (OPEN.includes(state) ? now : last);
  return {
    state,
    version: 2,
    updatedAt: last,
    heldSince: last,
    officeCode: AT_AN_OFFICE.includes(state) ? report.communityCode : null,
    acceptedAt: state === 'received' ? null : last,
    resolvedAt: state === 'resolved' || state === 'closed' ? last : null,
    closedAt: state === 'closed' ? last : null,
    dueAt: OPEN.includes(state) ? report.resolveBy : null,
    lateSince: late ? report.resolveBy : null,
    late: late || null,
    coverage: report.kind === 'news' ? dice.weighted({ none: 60, lead: 20, published: 20 }) : 'none',
  };
}

type Told = Pick<ReturnType<typeof filed>, 'id' | 'submittedAt'> & { state: HandlingState };

/** Both are marked as told of, so that no sweep has anything to do with them. */
const event = (dice: Dice, { id: reportId }: Told, at: Date) => ({
  id: dice.id(at),
  reportId,
  at,
  noticedAt: at,
  actorId: null,
  fromState: null,
  text: null,
  detail: null,
  visible: true,
});

const firstEvent = (dice: Dice, report: Told): Row => ({
  ...event(dice, report, report.submittedAt),
  version: 1,
  command: 'file',
  side: 'reporter',
  actorName: '反映人',
  toState: 'received',
});

const lastEvent = (dice: Dice, report: Told, at: Date): Row => ({
  ...event(dice, report, at),
  version: 2,
  command: COMMAND[report.state],
  side: 'newsroom',
  actorName: '晚报编辑',
  toState: report.state,
});
