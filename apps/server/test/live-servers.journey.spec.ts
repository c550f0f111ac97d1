import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { aFiling } from './application.js';
import { follow, type OpenDesk } from './open-desk.js';
import { AREAS, fileOne, resident, staff, type SignedInStaff } from './people.js';
import { startRedis, whereRedisIs, type Redis } from './redis.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

whereRedisIs('two servers on one database and one Redis', () => {
  let place: TestPlace;
  let redis: Redis;
  let a: TestServer;
  let b: TestServer;
  let desks: OpenDesk[];

  beforeEach(async () => {
    [place, redis, desks] = [await makeTestPlace(), await startRedis(), []];
    const options = { place, env: { LIMITS_SCALE: '1000', REDIS_URL: redis.url } };
    a = await startTestServer(options);
    b = await startTestServer(options);
  });
  afterEach(async () => {
    desks.forEach((desk) => desk.leave());
    await Promise.all([a.close(), b.close()]);
    await redis.close();
    await place.remove();
  });

  async function openDesk(server: TestServer, person: SignedInStaff): Promise<OpenDesk> {
    const desk = await follow(server, person);
    desks.push(desk);
    return desk;
  }

  test('what is filed and looked at on one shows on the other, within the areas', async () => {
    const [wang, li] = [await staff(a, 'editor', AREAS.community), await staff(a, 'editor', AREAS.community)];
    const nextDoor = await staff(a, 'editor', AREAS.nextDoor);
    const [near, far] = [await openDesk(b, li), await openDesk(b, nextDoor)];
    const reporter = await resident(a);
    // What comes first is told to nobody, should it come before B's subscription has reached Redis.
    const elsewhere = aFiling({ communityCode: AREAS.nextDoor });
    const greet = setInterval(() => void fileOne(reporter, elsewhere), 200);
    await far.hears(({ type }) => type === 'came').finally(() => clearInterval(greet));

    const here = await fileOne(reporter, aFiling({ text: '这里的楼道里有人给电动车充电。' }));
    await near.hears(({ type, reportId }) => type === 'came' && reportId === here.id);
    await wang.calls.post(`desk/reports/${here.id}/looking`, { open: true });
    await near.hears((event) => event.type === 'looking' && event.names.join() === 'editor');
    await wang.calls.post(`desk/reports/${here.id}/accept`, { version: here.version });
    await near.hears((event) => event.type === 'changed' && event.version === here.version + 1);
    const last = await fileOne(reporter, elsewhere);
    await far.hears(({ reportId }) => reportId === last.id);
    expect(JSON.stringify(far.told)).not.toContain(here.id);
    expect(JSON.stringify(near.told)).not.toContain(last.id);
  });

  test('while Redis is gone, each server tells its own desks', async () => {
    const wang = await staff(a, 'editor', AREAS.community);
    const desk = await openDesk(a, wang);
    await redis.close();
    const here = await fileOne(await resident(a), aFiling());
    await desk.hears(({ reportId }) => reportId === here.id);
    expect(desk.told).toMatchObject([{ type: 'came', reportId: here.id }]);
  });
});
