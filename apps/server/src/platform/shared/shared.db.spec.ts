import { afterEach, describe, expect, test } from '@jest/globals';
import pino from 'pino';
import { startRedis, whereRedisIs, type Redis } from '../../../test/redis.js';
import { TWO_SERVERS } from '../../../test/two-servers.js';
import { NotNow, TooMany } from '../../domain/errors.js';
import { Limiter } from '../http/index.js';
import { openShared, type Shared } from './index.js';

const log = pino({ level: 'silent' });
const NOW = new Date('2026-11-23T02:00:00Z');
const MINUTE = 60_000;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(url: string): Promise<Shared> {
  const shared = await openShared(url, log);
  ends.push(() => shared.onApplicationShutdown());
  return shared;
}

async function redis(): Promise<Redis> {
  const server = await startRedis();
  ends.push(() => server.close());
  return server;
}

describe.each(TWO_SERVERS)('%s', (_name, open) => {
  async function openPair(): Promise<readonly [Shared, Shared]> {
    const { pair, close } = await open();
    ends.push(close);
    return pair;
  }

  test('counts together', async () => {
    const [one, other] = (await openPair()).map((shared) => new Limiter({ limitsScale: 1 }, shared));
    for (let n = 0; n < 5; n++) await (n % 2 ? one : other)?.take('reports', 'account');
    await expect(one?.take('reports', 'account')).rejects.toThrow(TooMany);
    await expect(other?.take('reports', 'account')).rejects.toThrow(TooMany);
    await other?.take('reports', 'another account');
  });

  test('takes nothing twice', async () => {
    const [one, other] = await openPair();
    const first = await Promise.all([one.firstTime('push', NOW, MINUTE), other.firstTime('push', NOW, MINUTE)]);
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await other.firstTime('another', NOW, MINUTE)).toBe(true);
  });

  test('hears what is told, on its own channel', async () => {
    const [one, other] = await openPair();
    const heard = new Promise<string>((resolve) => {
      other.listen('desk', resolve);
    });
    other.listen('elsewhere', () => expect('nothing').toBe('heard'));
    // A subscription takes a moment to reach Redis: what is told before is told to nobody.
    const again = setInterval(() => one.tell('desk', '你好'), 20);
    ends.push(() => clearInterval(again));
    expect(await heard).toBe('你好');
  });
});

whereRedisIs('one Redis', () => {
  test.each([
    ['gone', 'SIGKILL'],
    ['hanging', 'SIGSTOP'],
  ] as const)(
    'while Redis is %s, a report is taken and a sign-in is not; then it counts again',
    async (_name, signal) => {
      const server = await redis();
      const shared = await open(server.url);
      const limiter = new Limiter({ limitsScale: 1 }, shared);
      await limiter.take('signInsByName', 'wang');
      server.process.kill(signal);
      await limiter.take('reports', 'account');
      await expect(limiter.take('signInsByName', 'wang')).rejects.toThrow(NotNow);
      await expect(shared.firstTime('push', NOW, MINUTE)).rejects.toThrow(NotNow);
      if (signal === 'SIGSTOP') server.process.kill('SIGCONT');
      else ends.push((await startRedis(Number(new URL(server.url).port))).close);
      const counts = async (): Promise<boolean> =>
        limiter.take('signInsByName', 'li').then(
          () => true,
          () => false,
        );
      while (!(await counts())) await new Promise((later) => setTimeout(later, 100));
    },
  );

  test('while Redis is gone a server hears itself, once, and when it is back the others too', async () => {
    const server = await redis();
    const [one, other] = [await open(server.url), await open(server.url)];
    server.process.kill('SIGKILL');
    const heard: string[] = [];
    one.listen('desk', (message) => heard.push(message));
    one.tell('desk', 'to myself');
    expect(heard).toEqual(['to myself']);
    ends.push((await startRedis(Number(new URL(server.url).port))).close);
    const fromOther = new Promise((resolve) =>
      one.listen('desk', (message) => message === 'to all' && resolve(message)),
    );
    const again = setInterval(() => other.tell('desk', 'to all'), 20);
    ends.push(() => clearInterval(again));
    expect(await fromOther).toBe('to all');
    expect(heard.filter((message) => message === 'to myself')).toHaveLength(1);
  });
});

test('an address where there is no Redis stops the start', async () => {
  await expect(openShared('redis://127.0.0.1:1', log)).rejects.toThrow('ECONNREFUSED');
});
