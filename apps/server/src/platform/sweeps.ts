import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { LOG, type Log } from './log.js';
import { SETTINGS, type Settings } from './settings.js';

export interface Sweep {
  name: string;
  /** From the end of one run to the beginning of the next. */
  everyMs: number;
  /** Also on a server that leaves the common work to the others: it is about what each holds in its own memory. */
  everywhere?: boolean;
  /** @param stopping aborted when the server stops: what is begun is ended, nothing more is begun */
  work: (stopping: AbortSignal) => Promise<void>;
}

/** After a failure: what is missing is often missing for a while. */
const PAUSE_AFTER_FAILURE_MS = 10_000;

/** Runs work again and again, each by itself and never twice at once; one that fails is logged and tried at its next turn. */
@Injectable()
export class Sweeps implements BeforeApplicationShutdown {
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'sweeps'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  start(sweep: Sweep): void {
    if (this.settings.sweeps || sweep.everywhere) this.wait(sweep, sweep.everyMs);
  }

  /** Starts no more, and waits for what runs. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private wait(sweep: Sweep, pauseMs: number): void {
    if (this.stopping.signal.aborted) return;
    const timer = setTimeout(() => this.run(sweep), pauseMs);
    timer.unref();
    this.timers.set(sweep.name, timer);
  }

  private run(sweep: Sweep): void {
    const turn = this.turn(sweep).finally(() => this.running.delete(turn));
    this.running.add(turn);
  }

  private async turn(sweep: Sweep): Promise<void> {
    try {
      await sweep.work(this.stopping.signal);
      this.wait(sweep, sweep.everyMs);
    } catch (problem) {
      this.log.error({ sweep: sweep.name, err: problem }, 'a sweep failed');
      this.wait(sweep, Math.max(sweep.everyMs, PAUSE_AFTER_FAILURE_MS));
    }
  }
}
