import pino from 'pino';
import { openShared, type Shared } from '../src/platform/shared/index.js';
import { redisProgram, startRedis } from './redis.js';

/** Two servers' views of what they share. */
export interface TwoServers {
  pair: readonly [Shared, Shared];
  close(): Promise<void>;
}

/** Of one memory; and of one Redis, where there is one: `describe.each(TWO_SERVERS)`. */
export const TWO_SERVERS: [string, () => Promise<TwoServers>][] = [['one process', inOneProcess]];
if (redisProgram) TWO_SERVERS.push(['two servers with one Redis', withRedis]);

const log = pino({ level: 'silent' });

async function inOneProcess(): Promise<TwoServers> {
  const alone = await openShared(null, log);
  return { pair: [alone, alone], close: async () => alone.onApplicationShutdown() };
}

async function withRedis(): Promise<TwoServers> {
  const redis = await startRedis();
  const pair = [await openShared(redis.url, log), await openShared(redis.url, log)] as const;
  return {
    pair,
    async close() {
      for (const shared of pair) shared.onApplicationShutdown();
      await redis.close();
    },
  };
}
