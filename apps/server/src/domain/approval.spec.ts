import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Identity, Role } from '@sanshi/contracts';
import type { Held, Staff } from './actors.js';
import { approvalState, mayApprove, oldestStanding, standsUntil, type Approval } from './approval.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 26, 2, minutes));
const asked: Approval = { askerId: 'wang', askedAt: at(0), decidedAt: null, granted: null };
const granted: Approval = { ...asked, decidedAt: at(10), granted: true };
const refused: Approval = { ...granted, granted: false };

describe('an ask', () => {
  test.each<[string, Approval, number, string | null]>([
    ['just made', asked, 0, 'waiting'],
    ['almost a day old', asked, 24 * 60 - 1, 'waiting'],
    ['a day old', asked, 24 * 60, null],
    ['just agreed to', granted, 10, 'granted'],
    ['agreed to 29 minutes ago', granted, 39, 'granted'],
    ['agreed to 30 minutes ago', granted, 40, null],
    ['refused', refused, 40, 'refused'],
    ['refused yesterday', refused, 24 * 60, null],
  ])('that was %s', (_name, approval, minutes, state) => expect(approvalState(approval, at(minutes))).toBe(state));

  test('that stands was not made before the oldest that stand', () => {
    const answered = fc.record({ after: fc.integer({ min: 0, max: 1439 }), granted: fc.boolean() });
    const holds = (answer: { after: number; granted: boolean } | null, now: number): void => {
      const approval = answer ? { ...asked, decidedAt: at(answer.after), granted: answer.granted } : asked;
      if (approvalState(approval, at(now)) === null) return;
      expect(approval.askedAt >= oldestStanding(at(now))).toBe(true);
      expect(standsUntil(approval) > at(now)).toBe(true);
    };
    fc.assert(fc.property(fc.option(answered), fc.integer({ min: 0, max: 3000 }), holds));
  });
});

describe('who may agree', () => {
  const held: Held = {
    accountId: 'zhang',
    officeCode: 'yuexiuyuan',
    communityCode: 'yuexiuyuan',
    aboutOfficeCode: null,
  };
  const staff = (id: string, role: Role, area = 'yuexiuyuan'): Staff => {
    const officeCode = role === 'office' ? 'yuexiuyuan' : null;
    return { kind: 'staff', id, role, displayName: id, officeCode, areaCodes: new Set([area]) };
  };

  test('another editor, of a minor’s report, whatever they chose short of anonymous', () => {
    const may = (id: string, identity: Identity): boolean =>
      mayApprove(staff(id, 'editor'), asked, { ...held, identity, isMinor: true });
    expect([may('li', 'named'), may('li', 'confidential'), may('li', 'anonymous'), may('wang', 'named')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test.each<[string, Staff, Identity, boolean]>([
    ['another editor', staff('li', 'editor'), 'confidential', true],
    ['who asks', staff('wang', 'editor'), 'confidential', false],
    ['an editor of another area', staff('li', 'editor', 'yuejinjie'), 'confidential', false],
    ['a supervisor', staff('li', 'supervisor'), 'confidential', false],
    ['an administrator', staff('li', 'admin'), 'confidential', false],
    ['the office that handles it', staff('li', 'office'), 'confidential', false],
    ['nobody, once it is anonymous', staff('li', 'editor'), 'anonymous', false],
    ['nobody need, where a reason is enough', staff('li', 'editor'), 'named', false],
  ])('%s', (_who, actor, identity, may) =>
    expect(mayApprove(actor, asked, { ...held, identity, isMinor: null })).toBe(may),
  );
});
