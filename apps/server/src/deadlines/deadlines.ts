import { Inject, Injectable } from '@nestjs/common';
import type { SystemCommand } from '@sanshi/contracts';
import { Refusal } from '../domain/errors.js';
import { ARCHIVED_AFTER_DAYS } from '../domain/handling-rules.js';
import { Clock } from '../platform/clock.js';
import { isUnavailable } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import type { Report } from '../reports/report.entity.js';
import { ReportMoves } from '../reports/report-moves.js';
import { ReportStore } from '../reports/report-store.js';
import { LimitNews } from './limit-news.js';

const AT_ONCE = 100;
const DAY_MS = 24 * 3600_000;

/** What happens when a time has come and nobody does anything: limits pass, pauses end, results are left to stand. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly clock: Clock,
    private readonly reports: ReportStore,
    private readonly moves: ReportMoves,
    private readonly news: LimitNews,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const silentSince = new Date(now.getTime() - ARCHIVED_AFTER_DAYS * DAY_MS);
    await this.news.remind(now);
    await this.news.markLate(now);
    await this.take('resume', await this.reports.pausedUntil(now, AT_ONCE), stopping);
    await this.take('archive', await this.reports.unanswered(silentSince, AT_ONCE), stopping);
  }

  private async take(command: SystemCommand, reports: Report[], stopping?: AbortSignal): Promise<void> {
    for (const report of reports) {
      if (stopping?.aborted) return;
      await this.takeOne(command, report);
    }
  }

  /** A report that changed meanwhile is left for the next sweep; one that is broken holds up no other. */
  private async takeOne(command: SystemCommand, report: Report): Promise<void> {
    try {
      await this.moves.bySystem(report, () => ({ command, move: { command }, visible: true }));
    } catch (problem) {
      if (isUnavailable(problem)) throw problem;
      if (!(problem instanceof Refusal))
        this.log.error({ report: report.id, err: problem }, 'a deadline could not be kept');
    }
  }
}
