import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'undici';
import { codeOf } from '../src/platform/database/failures.js';
import { productionEnvironment } from './production.js';
import { ready, startProgram } from './program.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { freePort } from './test-server.js';

let place: TestPlace;
let base: Record<string, string>;
beforeAll(async () => {
  place = await makeTestPlace();
  base = {
    DATA_DIR: place.dataDir,
    SWEEPS: '0',
    ...(place.databaseUrl !== null && { DATABASE_URL: place.databaseUrl }),
  };
});
afterAll(() => place.remove());

describe('what stands in the way of the start is said in one line', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a wrong setting', { PORT: '70000' }, 'PORT: must be a whole number from 0 to 65535'],
    [
      'no database',
      { DATABASE_URL: 'mysql://root@127.0.0.1:1/none' },
      'DATABASE_URL: the database cannot be opened (ECONNREFUSED)',
    ],
    ['an empty database in production', productionEnvironment(), 'DATABASE_URL: the database lacks'],
  ])('%s', async (_name, env, line) => {
    const run = startProgram('main.js', { ...base, PORT: '0', ...env });
    expect(await run.ended).toBe(1);
    expect(run.said().trim().split('\n')).toEqual([expect.stringContaining(line)]);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const run = startProgram('main.js', { ...base, PORT: port });
    expect(await run.ended).toBe(1);
    expect(run.said().trim()).toBe('PORT: another program is using it');
    other.close();
  });
});

describe('a server that is told to stop', () => {
  const CLIENTS = 20;

  /** Sends one request after another on its own connection, until nobody takes any more. */
  async function busyClient(url: string, done: () => void): Promise<string> {
    const connection = new Client(url);
    try {
      for (;;) {
        const { statusCode, body } = await connection.request({ path: '/api/v1/session/guest', method: 'POST' });
        await body.dump();
        if (statusCode !== 201) return `answered ${statusCode}`;
        done();
      }
    } catch (error) {
      return codeOf(error);
    } finally {
      await connection.destroy();
    }
  }

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s under load: everything begun is finished, and the end is clean',
    async (signal) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const run = startProgram('main.js', { ...base, PORT: String(port), LIMITS_SCALE: '100000', LOG_LEVEL: 'warn' });
      await ready(run, url);
      let answered = 0;
      const clients = Array.from({ length: CLIENTS }, () => busyClient(url, () => (answered += 1)));
      while (answered < CLIENTS * 5) await pause(10);
      run.child.kill(signal);
      // A connection that is refused can be made elsewhere; anything else would be a request that was lost.
      expect(await Promise.all(clients)).toEqual(Array(CLIENTS).fill('ECONNREFUSED'));
      expect(await run.ended).toBe(0);
      expect(run.said()).toBe('');
    },
  );

  test('a production server starts on a database that was migrated, and hides its description', async () => {
    const port = await freePort();
    const env = { ...base, ...productionEnvironment(), PORT: String(port) };
    expect(await startProgram('migrate.js', env).ended).toBe(0);
    const run = startProgram('main.js', env);
    const url = `http://127.0.0.1:${port}`;
    await ready(run, url);
    const page = await fetch(`${url}/api/openapi.json`);
    expect(page.status).toBe(404);
    expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  });
});
