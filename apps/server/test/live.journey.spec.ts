import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Staff } from '../src/accounts/staff.entity.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
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
  async function follow(): Promise<{ told: Promise<string> }> {
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
    const { told } = await follow();
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
});
