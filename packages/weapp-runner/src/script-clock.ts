import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const EVERY_MS = 150;

/**
 * How long the page's thread worked in one go, in its own time: a busy machine makes everything last longer, and work no more.
 * Asked again and again; an answer comes only between two runs of script, so that what it worked since the last one holds every run whole.
 */
export class ScriptClock {
  /** Milliseconds, and at most {@link EVERY_MS} more than the longest run. */
  longestMs = 0;
  private isOver = false;

  /** Watches a page that is about to be opened, until it is closed. */
  static async of(page: Page): Promise<ScriptClock> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const workedMs = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
    };
    const clock = new ScriptClock();
    page.once('close', () => (clock.isOver = true));
    void clock.watch(workedMs);
    return clock;
  }

  private async watch(workedMs: () => Promise<number>): Promise<void> {
    for (let before = 0; !this.isOver; await pause(EVERY_MS)) {
      // A page that is closed meanwhile answers no more.
      const now = await workedMs().catch(() => before);
      this.longestMs = Math.max(this.longestMs, now - before);
      before = now;
    }
  }
}
