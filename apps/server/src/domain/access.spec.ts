import { describe, expect, test } from '@jest/globals';
import { DESK_COMMANDS, REPORTER_COMMANDS, ROLES, type Role } from '@sanshi/contracts';
import {
  actionsFor,
  canSee,
  consolePages,
  may,
  moverOf,
  type Actionable,
  type Resident,
  type Staff,
} from './access.js';
import { momentAt } from './example-facts.js';
import { accepted, after, assigned, closed, handled, resolved, withdrawn, type Step } from './example-handling.js';

const AREA = new Set(['yuexiuyuan']);
const staff = (role: Role, facts: Partial<Staff> = {}): Staff => ({
  kind: 'staff',
  id: role,
  role,
  displayName: role,
  officeCode: role === 'office' ? 'yuexiuyuan' : null,
  areaCodes: AREA,
  ...facts,
});
const resident: Resident = { kind: 'resident', accountId: 'zhang', channel: 'miniprogram' };
const street = staff('office', { officeCode: 'xinhuajie', areaCodes: new Set(['xinhuajie', 'yuexiuyuan']) });

const report = (steps: readonly Step[], facts: Partial<Actionable> = {}): Actionable => ({
  ...after(steps),
  accountId: 'zhang',
  communityCode: 'yuexiuyuan',
  aboutOfficeCode: null,
  coverage: 'none',
  identity: 'named',
  isMinor: null,
  mayPublish: true,
  publicAt: null,
  ...facts,
});
const moment = momentAt('2026-11-25T13:00');

describe('who may do what', () => {
  /** As the law's table says it; the column of the administrator is empty. */
  test.each<[string, Role[]]>([
    ['accept', ['editor']],
    ['assign', ['editor', 'supervisor']],
    ['sign', ['office']],
    ['reply', ['editor', 'office']],
    ['ask', ['editor', 'office']],
    ['resolve', ['office']],
    ['answer', ['editor']],
    ['merge', ['editor']],
    ['follow-up', ['editor', 'supervisor']],
    ['return', ['office']],
    ['park', ['office', 'supervisor']],
    ['extend', ['office', 'supervisor']],
    ['urge', ['editor', 'supervisor']],
    ['note', ['editor', 'office', 'supervisor']],
    ['cover', ['editor']],
    ['verify', ['editor']],
    ['decline', ['editor']],
    ['reopen', ['editor', 'supervisor']],
    ['reinstate', ['editor']],
    ['unmerge', ['editor']],
    ['publish', ['editor']],
    ['unpublish', ['editor']],
    ['minor', ['editor']],
  ])('%s: %p', (command, roles) => {
    const known = DESK_COMMANDS.filter((one) => one === command);
    const allowed = ROLES.filter((role) => known.some((one) => may(staff(role), one, report(handled))));
    expect(allowed).toEqual(ROLES.filter((role) => roles.includes(role)));
  });

  test('the reporter uses their commands on a report of their own, and on no other', () => {
    const mine = REPORTER_COMMANDS.filter((command) => may(resident, command, report(handled)));
    const anothers = REPORTER_COMMANDS.filter((command) =>
      may(resident, command, report(handled, { accountId: 'li' })),
    );
    const noones = REPORTER_COMMANDS.filter((command) => may(resident, command, report(handled, { accountId: null })));
    expect([mine, anothers, noones]).toEqual([[...REPORTER_COMMANDS], [], []]);
    expect(may(resident, 'resolve', report(handled))).toBe(false);
  });

  test('an office acts on what is in its own hands only', () => {
    expect(may(staff('office'), 'resolve', report(handled))).toBe(true);
    expect(may(street, 'resolve', report(handled))).toBe(false);
    expect(may(staff('office', { officeCode: null }), 'note', report(accepted))).toBe(false);
  });

  test('nobody acts on what they may not see', () => {
    const elsewhere = report(handled, { communityCode: 'yuejinjie' });
    expect(DESK_COMMANDS.filter((command) => ROLES.some((role) => may(staff(role), command, elsewhere)))).toEqual([]);
  });
});

describe('what staff see', () => {
  const located = { communityCode: 'yuexiuyuan', aboutOfficeCode: null };
  test.each([
    ['a report of their area', staff('office'), located, true],
    ['a report of an area below', street, located, true],
    ['a report of another area', staff('office'), { ...located, communityCode: 'yuejinjie' }, false],
    ['a report that complains of them', staff('office'), { ...located, aboutOfficeCode: 'yuexiuyuan' }, false],
    ['a report that complains of an office below', street, { ...located, aboutOfficeCode: 'yuexiuyuan' }, true],
    [
      'a report that complains of an office, in the newsroom',
      staff('editor'),
      { ...located, aboutOfficeCode: 'yuexiuyuan' },
      true,
    ],
  ])('%s', (_name, who, what, seen) => expect(canSee(who, what)).toBe(seen));
});

describe('the actions sent with a report', () => {
  test('are those of the role, in the order of the buttons', () => {
    const commands = actionsFor(staff('office'), report(handled), moment).map(({ command }) => command);
    expect(commands).toEqual(['sign', 'reply', 'ask', 'resolve', 'return', 'park', 'extend', 'note']);
    expect(actionsFor(staff('admin'), report(handled), moment)).toEqual([]);
  });

  test('say why one is refused now', () => {
    const actions = actionsFor(staff('office'), report(assigned), moment);
    expect(actions.find(({ command }) => command === 'resolve')).toEqual({
      command: 'resolve',
      allowed: false,
      why: '还没有签收，先签收再办理',
    });
    expect(actions.find(({ command }) => command === 'sign')).toEqual({ command: 'sign', allowed: true });
  });

  test('tell another office of the area that it is not theirs', () => {
    const actions = actionsFor(street, report(handled), moment);
    expect(new Set(actions.map(({ why }) => why))).toEqual(new Set(['这件不在你们单位手里']));
  });

  test('speak to the reporter as a neighbour would', () => {
    const whys = (steps: readonly Step[]): Record<string, string | undefined> =>
      Object.fromEntries(actionsFor(resident, report(steps), moment).map(({ command, why }) => [command, why]));
    expect(whys(assigned)).toMatchObject({
      message: undefined,
      withdraw: '已经派给办理单位了，不能撤回，可以留言说明',
    });
    expect(whys(resolved)).toMatchObject({ confirm: undefined, reopen: undefined });
    expect(whys(closed)).toMatchObject({ confirm: '已经归档了，没解决可以点“没解决，重新办”' });
    expect(whys(withdrawn)).toMatchObject({ message: '您已经撤回了，还要办请重新上报' });
  });

  test("are none on somebody else's report", () => {
    expect(actionsFor(resident, report(handled, { accountId: 'li' }), moment)).toEqual([]);
  });

  test('a story that is published has no next step', () => {
    const actions = actionsFor(staff('editor'), report(handled, { coverage: 'published' }), moment);
    expect(actions.find(({ command }) => command === 'cover')?.allowed).toBe(false);
  });
});

test('every role has a part and a first page of its own', () => {
  expect([...ROLES.map((role) => moverOf(staff(role))), moverOf(resident)]).toEqual([
    'editor',
    'office',
    'supervisor',
    null,
    'reporter',
  ]);
  expect(ROLES.map((role) => consolePages(role)[0])).toEqual(['desk', 'casework', 'desk', 'desk']);
});
