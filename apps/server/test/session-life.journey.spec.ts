import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AREAS, resident, staff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const DAY = 24;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

test('a resident who comes now and then stays signed in; after half a year away no more', async () => {
  const person = await resident(server);
  for (let visit = 0; visit < 3; visit++) {
    server.clock.forward(170 * DAY);
    expect((await person.get('my/reports')).status).toBe(200);
  }
  server.clock.forward(181 * DAY);
  expect((await person.get('my/reports')).status).toBe(401);
});

test('a session that was ended is not brought back by a use', async () => {
  const person = await resident(server);
  server.clock.forward(40 * DAY);
  await person.delete('session');
  expect((await person.get('my/reports')).status).toBe(401);
});

test('of staff half a day is the end, used or not', async () => {
  const { calls } = await staff(server, 'editor', AREAS.district);
  server.clock.forward(11);
  expect((await calls.get('desk/counts')).status).toBe(200);
  server.clock.forward(2);
  expect((await calls.get('desk/counts')).status).toBe(401);
});
