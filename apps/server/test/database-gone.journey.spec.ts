import { describe, expect, test, beforeAll, afterAll } from '@jest/globals';
import type { Problem } from '@sanshi/contracts';
import { openProxy, type StoppableProxy } from './stoppable-proxy.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

const onMysql = (process.env['TEST_DATABASE'] ?? 'sqlite') !== 'sqlite';
const MOST_MS = 5000;

/** Only a database server can go away while ours stays. */
if (onMysql) {
  describe('while the database is gone', () => {
    let place: TestPlace;
    let proxy: StoppableProxy;
    let server: TestServer;
    beforeAll(async () => {
      place = await makeTestPlace();
      const real = new URL(place.databaseUrl ?? '');
      proxy = await openProxy({ host: real.hostname, port: Number(real.port || 3306) });
      const throughProxy = Object.assign(new URL(real), { hostname: '127.0.0.1', port: String(proxy.port) }).href;
      server = await startTestServer({
        place: { ...place, databaseUrl: throughProxy },
        env: { LIMITS_SCALE: '1000', DB_POOL_SIZE: '3' },
      });
    });
    afterAll(async () => {
      await server.close();
      await proxy.close();
      await place.remove();
    });

    const timed = async (path: string, method = 'GET') => {
      const began = performance.now();
      const reply = await server.nobody.send<Problem>(method, path, undefined);
      return { ...reply, ms: performance.now() - began };
    };

    const tenGuests = () => Promise.all(Array.from({ length: 10 }, () => timed('session/guest', 'POST')));

    async function recovered(): Promise<boolean> {
      const until = performance.now() + MOST_MS;
      while (performance.now() < until) if ((await timed('/healthz/ready')).status === 200) return true;
      return false;
    }

    test.each([
      ['hanging', async () => proxy.freeze()],
      ['dead', () => proxy.cut()],
    ])('%s: requests are refused in time, and it recovers by itself', async (_name, goAway) => {
      expect((await tenGuests()).map(({ status }) => status)).toEqual(Array(10).fill(201));
      await goAway();
      for (const { status, headers, body, ms } of await tenGuests()) {
        expect([status, body.code, Number(headers.get('retry-after')) > 0]).toEqual([503, 'not_now', true]);
        expect(ms).toBeLessThan(MOST_MS);
      }
      expect((await timed('/healthz/live')).status).toBe(200);
      const { status, ms } = await timed('/healthz/ready');
      expect([status, ms < MOST_MS]).toEqual([503, true]);
      await proxy.mend();
      expect(await recovered()).toBe(true);
      expect((await tenGuests()).map((reply) => reply.status)).toEqual(Array(10).fill(201));
    });
  });
} else {
  test('the embedded database goes nowhere without the server', () => expect(onMysql).toBe(false));
}
