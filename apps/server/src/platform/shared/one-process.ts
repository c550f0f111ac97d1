import { EventEmitter } from 'node:events';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { MemorySeenNonces } from '../wechat/index.js';
import { Shared, type Window } from './shared.js';

/** For a server that stands alone: in its own memory. */
export class OneProcess extends Shared {
  private readonly told = new EventEmitter();
  private readonly seen = new MemorySeenNonces();
  private readonly counters = new Map<string, RateLimiterMemory>();

  counter({ name, times, seconds }: Window): RateLimiterMemory {
    const counter = this.counters.get(name) ?? new RateLimiterMemory({ points: times, duration: seconds });
    this.counters.set(name, counter);
    return counter;
  }

  firstTime(key: string, now: Date, keepMs: number): Promise<boolean> {
    return this.seen.firstTime(key, now, keepMs);
  }

  tell(channel: string, message: string): void {
    this.told.emit(channel, message);
  }

  listen(channel: string, heard: (message: string) => void): void {
    this.told.on(channel, heard);
  }

  onApplicationShutdown(): void {
    this.told.removeAllListeners();
  }
}
