import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskCounts, DeskReport, DeskReportItem, MyReport, Page, Problem } from '@sanshi/contracts';
import { Secret, TOTP } from 'otpauth';
import { newSecret } from '../src/accounts/second-factor.js';
import { Staff } from '../src/accounts/staff.entity.js';
import { AccessEntry } from '../src/audit/access-entry.entity.js';
import { AccessLog } from '../src/audit/access-log.js';
import { newId } from '../src/platform/ids.js';
import { Sealing } from '../src/platform/sealing.js';
import { aFiling } from './application.js';
import type { Answered, Caller } from './caller.js';
import { AREAS, fileOne, photoOf, resident, staff, STAFF_PASSWORD, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const CONTACT = { name: '王女士', phone: '13800000001' };

describe('who may see what', () => {
  let open: TestServer;
  let editor: SignedInStaff;
  let office: SignedInStaff;
  let nextDoor: SignedInStaff;
  let reporter: Caller;

  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    editor = await staff(open, 'editor', AREAS.district);
    office = await staff(open, 'office', AREAS.community, AREAS.community);
    nextDoor = await staff(open, 'office', AREAS.nextDoor, AREAS.nextDoor);
    reporter = await resident(open);
  });
  afterAll(() => open.close());

  const named = aFiling({ identity: 'named', contact: CONTACT, onBehalfOf: { who: 'parent', name: '李大娘' } });
  const withConsent = {
    ...named,
    consents: [...(named.consents ?? []), { code: 'contact-to-office' as const, version: '2026-11' }],
  };

  async function handed(body = named): Promise<string> {
    const { id } = await fileOne(reporter, body);
    await editor.calls.post(`desk/reports/${id}/accept`, { version: 1 });
    await editor.calls.post(`desk/reports/${id}/assign`, { version: 2, officeCode: AREAS.community });
    return id;
  }

  test('another office’s report, its list, its counts, its acts: nothing is there, and the answer is that of no such report', async () => {
    const id = await handed();
    const never = await nextDoor.calls.get<object>(`desk/reports/${newId()}`);
    for (const path of [`desk/reports/${id}`, `desk/reports/${id}/offices`]) {
      const answer = await nextDoor.calls.get<object>(path);
      expect(answer.status).toBe(404);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...never.body, requestId: '' });
    }
    for (const command of ['sign', 'reply', 'identity', 'looking']) {
      const body = {
        sign: { version: 3 },
        reply: { version: 3, text: '好' },
        identity: { reason: '想看看' },
        looking: { open: true },
      }[command];
      expect((await nextDoor.calls.post(`desk/reports/${id}/${command}`, body)).status).toBe(404);
    }
    const list = await nextDoor.calls.get<Page<DeskReportItem>>('desk/reports?limit=100');
    expect(list.body.items).toEqual([]);
    const search = await nextDoor.calls.get<Page<DeskReportItem>>(`desk/reports?q=${encodeURIComponent('电动车')}`);
    expect(search.body.items).toEqual([]);
    const below = await nextDoor.calls.get<Page<DeskReportItem>>(`desk/reports?community=${AREAS.district}`);
    expect(below.body.items).toEqual([]);
    const { body: counts } = await nextDoor.calls.get<DeskCounts>('desk/counts');
    expect(Object.values(counts.byState).every((count) => count === 0)).toBe(true);
    expect(await open.db.reader.countBy(AccessEntry, { act: 'denied', actorId: nextDoor.id })).toBeGreaterThan(0);
  });

  test('a photo’s address is good for an hour, for that photo and size alone', async () => {
    const photo = await photoOf(reporter);
    const id = (await fileOne(reporter, { ...named, photoIds: [photo.id] })).id;
    const { body: mine } = await reporter.get<MyReport>(`my/reports/${id}`);
    const url = mine.photos[0]?.url ?? '';
    const shown = await fetch(`${open.url}${url}`);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'private, no-store',
    ]);
    expect((await fetch(`${open.url}${url.replace('full', 'small')}`)).status).toBe(404);
    expect((await fetch(`${open.url}${url.split('?')[0]}`)).status).toBeGreaterThanOrEqual(400);
    open.clock.forward(2);
    expect((await fetch(`${open.url}${url}`)).status).toBe(404);
  });

  test('a photo belongs to who sent it: another cannot claim it', async () => {
    const photo = await photoOf(reporter);
    const other = await resident(open);
    const stolen = await other.post('reports', { ...named, photoIds: [photo.id] }, { 'idempotency-key': newId() });
    expect(stolen.status).toBe(400);
  });

  test('another resident’s report is not there, nor is staff’s desk for residents', async () => {
    const { id } = await fileOne(reporter, named);
    const other = await resident(open);
    expect((await other.get(`my/reports/${id}`)).status).toBe(404);
    expect((await other.post(`my/reports/${id}/messages`, { text: '你好' })).status).toBe(404);
    expect((await other.get(`desk/reports/${id}`)).status).toBe(403);
    expect((await office.calls.get('my/reports')).status).toBe(403);
  });

  test.each([
    ['named, agreed to the office', withConsent, '王**', '李**', true],
    ['named, not agreed', named, '匿名', null, false],
    ['confidential', { ...withConsent, identity: 'confidential' as const }, '匿名', null, false],
    ['anonymous', { ...withConsent, identity: 'anonymous' as const }, '匿名', null, false],
  ])('the office of a report that is %s', async (_, body, name, onBehalfOf, revealable) => {
    const id = await handed(body);
    const { body: seen } = await office.calls.get<DeskReport>(`desk/reports/${id}`);
    expect(seen.reporter).toMatchObject({ name, onBehalfOf, revealable });
    expect(JSON.stringify(seen)).not.toContain(CONTACT.phone);
    const revealed = await office.calls.post(`desk/reports/${id}/identity`, { reason: '上门前先打电话' });
    expect(revealed.status).toBe(revealable ? 200 : 403);
    expect(JSON.stringify(revealed.body).includes(CONTACT.phone)).toBe(revealable);
  });

  test('an anonymous reporter is shown to nobody, the editor included', async () => {
    const id = await handed({ ...withConsent, identity: 'anonymous' });
    const { body } = await editor.calls.get<DeskReport>(`desk/reports/${id}`);
    expect(body.reporter).toMatchObject({ name: '匿名', phone: null, revealable: false, earlierReports: 0 });
    expect((await editor.calls.post(`desk/reports/${id}/identity`, { reason: '采访' })).status).toBe(403);
  });

  test('whoever looks leaves a trace with the reason, in a chain that shows a gap', async () => {
    const id = await handed(withConsent);
    await editor.calls.post(`desk/reports/${id}/identity`, { reason: '核实细节' });
    const traces = await open.db.reader.findBy(AccessEntry, { subjectId: id });
    expect(traces).toContainEqual(
      expect.objectContaining({ act: 'reveal-identity', actorId: editor.id, reason: '核实细节' }),
    );
    const log = open.server.app.get(AccessLog);
    expect(await log.firstBroken()).toBeNull();
    const seq = traces[0]?.seq ?? 0;
    await open.db.write((tx) => tx.update(AccessEntry, { seq }, { reason: '没看过' }));
    expect(await log.firstBroken()).toBe(seq);
  });

  test('a right that is taken away is gone at the next request', async () => {
    const id = await handed();
    const person = await staff(open, 'office', AREAS.community, AREAS.community);
    expect((await person.calls.get(`desk/reports/${id}`)).status).toBe(200);
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { areaCodes: [AREAS.nextDoor] }));
    expect((await person.calls.get(`desk/reports/${id}`)).status).toBe(404);
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { disabledAt: open.clock.now() }));
    expect((await person.calls.get('session')).status).toBe(401);
    const again = await open.nobody.post('session/staff', { username: person.username, password: STAFF_PASSWORD });
    expect(again.status).toBe(401);
  });

  test('a sign-out is an end at once', async () => {
    const person = await staff(open, 'editor', AREAS.district);
    expect((await person.calls.delete('session')).status).toBe(204);
    expect((await person.calls.get('session')).status).toBe(401);
  });
});

describe('signing in', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer();
  });
  afterAll(() => open.close());

  test('an unknown name and a wrong password are answered alike', async () => {
    const person = await staff(open, 'editor', AREAS.district);
    const wrong = await open.nobody.post<object>('session/staff', { username: person.username, password: 'nope nope' });
    const unknown = await open.nobody.post<object>('session/staff', { username: 'nobody', password: 'nope nope' });
    expect(wrong.status).toBe(401);
    expect({ ...wrong.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
  });

  test('a newsroom that comes in through one address is let in, everyone', async () => {
    const { username } = await staff(open, 'editor', AREAS.district);
    for (let n = 0; n < 12; n++) {
      const { status } = await open.nobody.post('session/staff', { username, password: STAFF_PASSWORD });
      expect(status).toBe(200);
    }
  });

  test('after 10 tries in 15 minutes the name has to wait, and is told how long', async () => {
    const tries = [];
    for (let n = 0; n < 11; n++)
      tries.push(await open.nobody.post('session/staff', { username: 'somebody', password: 'x' }));
    const last = tries.at(-1);
    expect(last?.status).toBe(429);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the second factor', () => {
  let open: TestServer;
  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
  });
  afterAll(() => open.close());

  test('is asked for after the right password only, and each code is good once', async () => {
    const person = await staff(open, 'editor', AREAS.district);
    const secret = newSecret();
    const secretSealed = open.server.app.get(Sealing).seal(secret, person.id);
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { secretSealed }));
    const signIn = (more: object): Promise<Answered<Problem>> =>
      open.nobody.post<Problem>('session/staff', { username: person.username, password: STAFF_PASSWORD, ...more });
    expect((await signIn({ password: 'nope nope' })).body.fields).toBeUndefined();
    expect((await signIn({})).body).toMatchObject({ status: 401, fields: { code: ['isOneTimeCode'] } });
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: open.clock.now().getTime() });
    const both = await Promise.all([signIn({ code }), signIn({ code })]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 401]);
    expect((await signIn({ code })).status).toBe(401);
  });
});
