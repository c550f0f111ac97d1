import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HANDLING_STATES, type HandlingState } from '@sanshi/contracts';
import { HOUR } from './beijing-day.js';
import { Refusal } from './errors.js';
import { beijing, momentAt } from './example-facts.js';
import { RULES } from './handling-rules.js';
import { file, move, refusalOf, type Handling, type HandlingCommand, type Move, type Mover } from './handling.js';

const START = beijing('2026-11-24T15:02');
const COMMANDS = Object.keys(RULES).filter((command): command is HandlingCommand => command in RULES);
const MOVERS: readonly Mover[] = ['editor', 'office', 'supervisor', 'reporter', 'system'];

const mostly = fc.integer({ min: 0, max: 9 }).map((drawn) => drawn > 0);
const spoken = fc.constantFrom('等配件', '等配件', undefined);
const decided = fc.constantFrom(true, true, false, undefined);

/** One of each command with input, some of it against the rules. */
const withInput: fc.Arbitrary<Move[]> = fc.tuple(
  fc.record({ command: fc.constant('accept' as const), priority: fc.constantFrom('emergency' as const, undefined) }),
  fc.record({
    command: fc.constant('assign' as const),
    officeCode: fc.constantFrom('yuexiuyuan', 'xinhuajie'),
    personId: fc.constantFrom(null, 'li'),
    coversReport: mostly,
    complainedOf: mostly.map((fair) => !fair),
  }),
  fc.record({ command: fc.constant('resolve' as const), photoCount: fc.nat(3) }),
  fc.record({ command: fc.constant('confirm' as const), solved: fc.boolean() }),
  fc.record({ command: fc.constant('follow-up' as const), solved: fc.boolean() }),
  fc.record({ command: fc.constant('extend' as const), text: spoken, granted: decided }),
  fc.record({
    command: fc.constant('park' as const),
    text: spoken,
    until: fc.integer({ min: -100, max: 9000 }).map((hours) => new Date(START.getTime() + hours * HOUR)),
    granted: decided,
  }),
  fc.constantFrom('primary', 'self').map((id) => ({
    command: 'merge' as const,
    selfId: 'self',
    primary: { id, state: 'accepted' as const, mergedInto: null },
  })),
);
const WORKING = [
  'sign',
  'return',
  'ask',
  'reply',
  'message',
  'urge',
  'resume',
  'unmerge',
  'reinstate',
  'reopen',
] as const;
const ENDING = ['decline', 'withdraw', 'answer', 'archive'] as const;
const WITHOUT_INPUT: readonly Move[] = [...WORKING, ...ENDING].map((command) => ({ command }));

interface Turn {
  inputs: Move[];
  /** Which of all acts that somebody may do now. */
  nth: number;
  /** Somebody who tries it instead, whether they may or not. */
  stranger: Mover | null;
  /** Since the turn before. */
  hours: number;
}
const turns: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    inputs: withInput,
    nth: fc.noBias(fc.nat(999)),
    stranger: fc.constantFrom(...MOVERS, ...Array<null>(30).fill(null)),
    hours: fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(300) }),
  }),
  { minLength: 30, maxLength: 60 },
);

interface Act {
  act: Move;
  by: Mover;
}

function actOf(report: Handling, { inputs, nth, stranger }: Turn, now: Date): Act {
  const open = [...inputs, ...WITHOUT_INPUT].flatMap((act) =>
    RULES[act.command].by
      .filter((by) => refusalOf(report, act.command, by, momentAt(now)) === null)
      .map((by) => ({ act, by })),
  );
  const { act, by } = open[nth % open.length] ?? { act: { command: 'note' }, by: 'editor' };
  return { act, by: stranger ?? by };
}

/** The report after the act, or as it was where the act is refused; anything but a refusal is a bug and goes through. */
function attempt(report: Handling, act: Move, by: Mover, now: Date): Handling {
  try {
    return move(report, act, by, momentAt(now));
  } catch (problem) {
    if (problem instanceof Refusal) return report;
    throw problem;
  }
}

/** Plays the turns and calls `look` with every two states that follow one another. */
function play(plan: readonly Turn[], look: (before: Handling, after: Handling, act: Act, now: Date) => void): Handling {
  let now = START;
  let report = file({ kind: 'hazard', priority: 'urgent' }, momentAt(now));
  for (const turn of plan) {
    now = new Date(now.getTime() + turn.hours * HOUR);
    const act = actOf(report, turn, now);
    const next = attempt(report, act.act, act.by, now);
    look(report, next, act, now);
    report = next;
  }
  return report;
}

type Rule = (before: Handling, after: Handling, act: Act, now: Date) => boolean;

/** How the rule was broken, with the shortest plan that does; null where no plan does. */
function brokenBy<Plan>(plans: fc.Arbitrary<Plan>, keeps: (plan: Plan) => boolean): string | null {
  const run = fc.check(fc.property(plans, keeps), { numRuns: 200 });
  return run.failed ? (fc.defaultReportMessage(run) ?? 'broken') : null;
}

/** The same for a rule on every two states that follow one another. */
function broken(rule: Rule): string | null {
  return brokenBy(turns, (plan) => {
    let kept = true;
    play(plan, (...seen) => (kept &&= rule(...seen)));
    return kept;
  });
}

const WITH_OFFICE: readonly HandlingState[] = ['assigned', 'handling', 'resolved'];
const ENDED: readonly HandlingState[] = ['closed', 'declined', 'merged', 'withdrawn'];

/** An office holds it exactly in an office's states; a closed report remembers its office, if it had one. */
function fitsHolder({ state, officeCode, assignedAt, signBy, assigneeId, signedAt }: Handling): boolean {
  if (state === 'closed') return true;
  if (WITH_OFFICE.includes(state)) return officeCode !== null && assignedAt !== null && signBy !== null;
  return officeCode === null && assigneeId === null && signedAt === null;
}

function fitsPause({ state, paused, pausedAt, pausedUntil }: Handling): boolean {
  if (paused === null) return pausedAt === null && pausedUntil === null;
  const states: HandlingState[] = paused === 'park' ? ['handling'] : ['accepted', 'assigned', 'handling'];
  return pausedAt !== null && pausedUntil !== null && states.includes(state);
}

const notBefore = (later: Date | null, earlier: Date | null): boolean =>
  earlier === null || (later !== null && later >= earlier);

describe('whatever people do', () => {
  test('a state is one of the nine, and every one of them is reached', () => {
    const reached = new Set<string>();
    expect(broken((_before, { state }) => HANDLING_STATES.includes(state) && reached.add(state).size > 0)).toBeNull();
    expect(HANDLING_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  test("a report's facts fit its state", () => {
    const rule: Rule = (_before, report) =>
      fitsHolder(report) &&
      (report.state === 'merged') === (report.mergedInto !== null) &&
      ENDED.includes(report.state) === (report.closedAt !== null) &&
      (report.asked === null || report.state === 'handling');
    expect(broken(rule)).toBeNull();
  });

  test('a pause has a beginning and an end, and belongs to a report that is being dealt with', () => {
    expect(broken((_before, report) => fitsPause(report))).toBeNull();
  });

  test('late is never cleared', () => {
    expect(broken((before, { lateSince }) => !before.lateSince || lateSince === before.lateSince)).toBeNull();
  });

  test('limits never run backwards, save by another priority or a new resolving limit', () => {
    const renewing: HandlingCommand[] = ['accept', 'confirm', 'follow-up', 'reopen'];
    const rule: Rule = (before, report, { act }) =>
      renewing.includes(act.command) ||
      (notBefore(report.resolveBy, before.resolveBy) && notBefore(report.respondBy, before.respondBy));
    expect(broken(rule)).toBeNull();
  });

  test('a report is returned twice at most, extended once for good, reopened by its reporter twice', () => {
    const rule: Rule = (before, { returns, extended, reporterReopens }) =>
      returns <= 2 &&
      (!before.fixedOffice || returns === before.returns) &&
      (extended || !before.extended) &&
      reporterReopens <= 2;
    expect(broken(rule)).toBeNull();
  });

  test('what refusalOf names is refused, whatever the input', () => {
    const rule: Rule = (before, report, { act, by }, now) =>
      refusalOf(before, act.command, by, momentAt(now)) === null || report === before;
    expect(broken(rule)).toBeNull();
  });

  test('some command by somebody always leads out', () => {
    const leadsOut = (plan: readonly Turn[]): boolean => {
      let now = START;
      const report = play(plan, (_before, _after, _step, at) => (now = at));
      return exits(report, now).length > 0;
    };
    expect(brokenBy(turns, leadsOut)).toBeNull();
  });
});

const FAVOURABLE: Partial<Record<HandlingCommand, Move>> = {
  assign: { command: 'assign', officeCode: 'district', personId: null, coversReport: true, complainedOf: false },
  resolve: { command: 'resolve', photoCount: 1 },
  'follow-up': { command: 'follow-up', solved: true },
  reopen: { command: 'reopen' },
  accept: { command: 'accept' },
  sign: { command: 'sign' },
  reinstate: { command: 'reinstate' },
  unmerge: { command: 'unmerge' },
};

function exits(report: Handling, now: Date): HandlingCommand[] {
  return COMMANDS.filter((command) => {
    const act = FAVOURABLE[command];
    return act !== undefined && MOVERS.some((by) => attempt(report, act, by, now).state !== report.state);
  });
}
