import type { Log } from '../log.js';
import { OneProcess } from './one-process.js';
import type { Shared } from './shared.js';

export { OneProcess } from './one-process.js';
export { Shared } from './shared.js';

/** What the settings say that servers share. @throws when Redis is set and cannot be reached */
export async function openShared(redisUrl: string | null, log: Log): Promise<Shared> {
  if (redisUrl === null) return new OneProcess();
  const { ByRedis } = await import('./by-redis.js');
  return ByRedis.open(redisUrl, log);
}
