import { describe, expect, test } from '@jest/globals';
import type { Identity, Role } from '@sanshi/contracts';
import type { Held, Staff } from './actors.js';
import { isMoreSecret, maskName, maskPhone, minorRefusal, whoMayKnow, type Secret } from './identity.js';

const held: Held = { accountId: 'zhang', officeCode: 'yuexiuyuan', communityCode: 'yuexiuyuan', aboutOfficeCode: null };
const secret = (identity: Identity): Secret => ({ ...held, identity, isMinor: null });
const staff = (role: Role, officeCode: string | null = null, area = 'yuexiuyuan'): Staff => ({
  kind: 'staff',
  id: role,
  role,
  displayName: role,
  officeCode,
  areaCodes: new Set([area]),
});
const editor = staff('editor');
const handlingOffice = staff('office', 'yuexiuyuan');
const officeAbove = staff('office', 'xinhuajie');
const supervisor = staff('supervisor');

describe('who may know who reported', () => {
  test.each<[Identity, string, Staff, string]>([
    ['named', 'an editor', editor, 'full-on-reason'],
    ['named', 'the office that handles it', handlingOffice, 'full-on-reason'],
    ['named', 'another office', officeAbove, 'nobody'],
    ['named', 'a supervisor', supervisor, 'masked'],
    ['named', 'an administrator', staff('admin'), 'nobody'],
    ['named', 'an editor of another area', staff('editor', null, 'yuejinjie'), 'nobody'],
    ['confidential', 'an editor', editor, 'full-on-approval'],
    ['confidential', 'the office that handles it', handlingOffice, 'nobody'],
    ['confidential', 'a supervisor', supervisor, 'nobody'],
    ['anonymous', 'an editor', editor, 'nobody'],
    ['anonymous', 'the office that handles it', handlingOffice, 'nobody'],
  ])('%s, %s', (identity, _who, actor, knows) => expect(whoMayKnow(actor, secret(identity))).toBe(knows));

  test.each<[Identity, string, Staff, string]>([
    ['named', 'an editor', editor, 'full-on-approval'],
    ['named', 'the office that handles it', handlingOffice, 'nobody'],
    ['named', 'a supervisor', supervisor, 'nobody'],
    ['named', 'an administrator', staff('admin'), 'nobody'],
    ['confidential', 'an editor', editor, 'full-on-approval'],
    ['confidential', 'the office that handles it', handlingOffice, 'nobody'],
    ['anonymous', 'an editor', editor, 'nobody'],
  ])('a minor’s, %s, %s', (identity, _who, actor, knows) =>
    expect(whoMayKnow(actor, { ...secret(identity), isMinor: true })).toBe(knows),
  );

  test.each<[Identity, boolean | null, string | null]>([
    ['named', null, null],
    ['confidential', false, null],
    ['named', true, 'minor_before'],
    ['anonymous', null, 'most_secret'],
  ])('%s, under 18: %p, marked as a minor’s: %p', (identity, isMinor, refusal) =>
    expect(minorRefusal({ identity, isMinor })).toBe(refusal),
  );

  test('the office complained of learns nothing, even while it holds the report', () => {
    expect(whoMayKnow(handlingOffice, { ...secret('named'), aboutOfficeCode: 'yuexiuyuan' })).toBe('nobody');
  });

  test('may change towards more secrecy only', () => {
    expect(isMoreSecret('named', 'anonymous')).toBe(true);
    expect(isMoreSecret('confidential', 'named')).toBe(false);
    expect(isMoreSecret('named', 'named')).toBe(false);
  });
});

describe('masks', () => {
  test.each([
    ['张三', '张**'],
    ['欧阳小明', '欧**'],
    [' 李 ', '李**'],
    ['𠮷田', '𠮷**'],
    ['', ''],
  ])('name %p is %p', (name, masked) => expect(maskName(name)).toBe(masked));

  test.each([
    ['13800000001', '138****0001'],
    ['+86 138 0000 0001', '138****0001'],
    ['0352-5012345', '035****2345'],
    ['5012345', '****45'],
    ['', ''],
  ])('phone %p is %p', (phone, masked) => expect(maskPhone(phone)).toBe(masked));
});
