import { EventEmitter } from 'node:events';
import { createClient } from '@redis/client';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { NotNow } from '../../domain/errors.js';
import { newId } from '../ids.js';
import type { Log } from '../log.js';
import { Shared, type Window } from './shared.js';

const PREFIX = 'sanshi:';
const RETRY_AFTER_SECONDS = 5;
/** Milliseconds. A Redis that gives no sign for so long is taken for gone, and asked nothing until it is back. */
const LIMITS_MS = { connect: 2000, ping: 1000, silence: 3000, tryAgain: 1000 } as const;

/** For several servers: in one Redis. */
export class ByRedis extends Shared {
  private readonly id = newId();
  /** This server's own words reach its own listeners without Redis, and so while it is away. */
  private readonly told = new EventEmitter();

  private constructor(
    private readonly asks: Client,
    private readonly listens: Client,
    private readonly log: Log,
  ) {
    super();
  }

  /** @throws when Redis cannot be reached: a start with a wrong address should not look like a right one */
  static async open(url: string, log: Log): Promise<ByRedis> {
    const [asks, listens] = [clientOf(url, log), clientOf(url, log)];
    await Promise.all([asks.connect(), listens.connect()]);
    return new ByRedis(asks, listens, log);
  }

  counter({ name, times, seconds }: Window): RateLimiterRedis {
    return new RateLimiterRedis({
      storeClient: this.asks,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      keyPrefix: `${PREFIX}limit:${name}`,
      points: times,
      duration: seconds,
    });
  }

  async firstTime(key: string, _now: Date, keepMs: number): Promise<boolean> {
    const expiration = { type: 'PX', value: keepMs } as const;
    try {
      return (await this.asks.set(`${PREFIX}seen:${key}`, '1', { condition: 'NX', expiration })) !== null;
    } catch (problem) {
      this.log.warn({ err: problem }, 'Redis is away');
      throw new NotNow(RETRY_AFTER_SECONDS, 'whether it came before cannot be told now');
    }
  }

  tell(channel: string, message: string): void {
    this.told.emit(channel, message);
    this.asks.publish(PREFIX + channel, this.id + message).catch((problem: unknown) => {
      this.log.warn({ err: problem, channel }, 'other servers were not told');
    });
  }

  listen(channel: string, heard: (message: string) => void): void {
    this.told.on(channel, heard);
    this.listenToOthers(channel, heard);
  }

  onApplicationShutdown(): void {
    this.told.removeAllListeners();
    for (const client of [this.asks, this.listens]) client.destroy();
  }

  private listenToOthers(channel: string, heard: (message: string) => void): void {
    const fromOthers = (message: string): void => {
      if (!message.startsWith(this.id)) heard(message.slice(this.id.length));
    };
    this.listens.subscribe(PREFIX + channel, fromOthers).catch((problem: unknown) => {
      this.log.warn({ err: problem, channel }, 'cannot listen to other servers yet');
      this.listens.once('ready', () => this.listenToOthers(channel, heard));
    });
  }
}

type Client = ReturnType<typeof clientOf>;

function clientOf(url: string, log: Log) {
  let opened = false;
  const client = createClient({
    url,
    socket: {
      connectTimeout: LIMITS_MS.connect,
      socketTimeout: LIMITS_MS.silence,
      reconnectStrategy: () => (opened ? LIMITS_MS.tryAgain : false),
    },
    pingInterval: LIMITS_MS.ping,
    disableOfflineQueue: true,
  });
  client.once('ready', () => (opened = true));
  client.on('error', (problem: unknown) => log.warn({ err: problem }, 'Redis is away'));
  return client;
}
