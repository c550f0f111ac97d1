import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ConsentCode, ConsentGiven } from '@sanshi/contracts';
import { Staff } from '../src/accounts/staff.entity.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
import { follow, type OpenDesk } from './open-desk.js';
import { AREAS, fileOne, resident, staff, STAFF_PASSWORD, type SignedInStaff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

describe('what an open desk is told', () => {
  let open: TestServer;
  let reporter: Caller;
  let person: SignedInStaff;

  beforeAll(async () => {
    open = await startTestServer({ env: { LIMITS_SCALE: '1000' } });
    reporter = await resident(open);
    person = await staff(open, 'office', AREAS.community, AREAS.community);
  });
  afterAll(() => open.close());

  /** Everything that the stream tells until the server ends it. */
  async function followToTheEnd(): Promise<{ told: Promise<string> }> {
    const { username } = person;
    const { body } = await open.nobody.post<{ token: string }>('session/staff/token', {
      username,
      password: STAFF_PASSWORD,
    });
    const stream = await fetch(`${open.url}/api/v1/desk/live`, { headers: { authorization: `Bearer ${body.token}` } });
    return { told: stream.text() };
  }

  const here = aFiling({ text: '这里的楼道里有人给电动车充电。' });
  const elsewhere = aFiling({ communityCode: AREAS.nextDoor, text: '隔壁的楼道里有人给电动车充电。' });

  test('is of its own areas as they are now, and ends with the right to be there', async () => {
    const { told } = await followToTheEnd();
    await fileOne(reporter, here);
    await fileOne(reporter, elsewhere);
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { areaCodes: [AREAS.nextDoor] }));
    const gone = await fileOne(reporter, here);
    const mine = await fileOne(reporter, elsewhere);
    // By when this is answered, the desk has been told.
    await reporter.get('my/reports');
    await open.db.write((tx) => tx.update(Staff, { id: person.id }, { disabledAt: open.clock.now() }));
    await fileOne(reporter, elsewhere);
    const heard = await told;
    expect(heard).toContain('这里的楼道');
    expect(heard).toContain(mine.id);
    expect(heard).not.toContain(gone.id);
  });

  describe('of consents taken back', () => {
    const CONSENTS = (['terms', 'contact-to-office', 'publish'] as const).map((code) => ({ code, version: '2026-11' }));
    const SHOWN = { title: '三号院飞线充电', text: '院里有人从窗户拉线给电动车充电。', photoIds: [], replyIds: [] };
    let editor: SignedInStaff;
    let id: string;
    let desk: OpenDesk;

    beforeEach(async () => {
      reporter = await resident(open);
      editor = await staff(open, 'editor', AREAS.community);
      id = (await fileOne(reporter, aFiling({ consents: CONSENTS }))).id;
      await editor.calls.post(`desk/reports/${id}/accept`, { version: 1 });
      desk = await follow(open, editor);
    });
    afterEach(() => desk.leave());

    const consentNews = () => ({ type: 'consent', reportId: id });

    async function takeBack(code: ConsentCode): Promise<void> {
      const { body } = await reporter.get<{ items: ConsentGiven[] }>('my/consents');
      const consent = body.items.find((one) => one.code === code);
      expect((await reporter.post(`my/consents/${consent?.id}/withdraw`)).status).toBe(200);
    }

    test('the version stays, so it is told as news of its own; a second time it is none', async () => {
      await takeBack('contact-to-office');
      await takeBack('contact-to-office');
      await takeBack('publish');
      await fileOne(reporter, aFiling());
      await desk.hears(({ type }) => type === 'came');
      expect(desk.told.slice(0, -1)).toEqual([consentNews(), consentNews()]);
    });

    test('what was public is so no more: that is a change', async () => {
      await editor.calls.post(`desk/reports/${id}/publish`, { version: 2, ...SHOWN });
      await takeBack('publish');
      await desk.hears((event) => event.type === 'changed' && event.version === 4);
      expect(desk.told.at(-1)).toEqual({ type: 'changed', reportId: id, version: 4, by: '反映人' });
    });
  });
});
