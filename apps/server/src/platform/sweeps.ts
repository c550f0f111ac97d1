import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';

interface Sweep {
  name: string;
  everyMs: number;
  work: () => Promise<void>;
}

/** Runs work again and again, each by itself and never twice at once; one that fails is logged and tried at its next turn. */
@Injectable()
export class Sweeps implements BeforeApplicationShutdown {
  private readonly log = new Logger('Sweeps');
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  /** @param everyMs the pause between the end of one run and the beginning of the next */
  start(sweep: Sweep): void {
    if (!this.stopped) this.wait(sweep);
  }

  /** Starts no more, and waits for what runs. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    await Promise.all(this.running);
  }

  private wait(sweep: Sweep): void {
    const timer = setTimeout(() => this.run(sweep), sweep.everyMs);
    timer.unref();
    this.timers.set(sweep.name, timer);
  }

  private run(sweep: Sweep): void {
    const done = sweep
      .work()
      .catch((problem: unknown) => this.log.error({ sweep: sweep.name, err: problem }))
      .finally(() => {
        this.running.delete(done);
        this.start(sweep);
      });
    this.running.add(done);
  }
}
