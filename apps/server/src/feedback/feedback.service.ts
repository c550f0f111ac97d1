import { Injectable } from '@nestjs/common';
import { LIMITS, type FeedbackView, type Page, type SendFeedback } from '@sanshi/contracts';
import { consolePages, type Resident, type Staff } from '../domain/access.js';
import { NotAllowed } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { Sealing } from '../platform/sealing.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { ReportStore } from '../reports/report-store.js';
import type { FeedbackRow } from './feedback.entity.js';
import { FeedbackStore } from './feedback-store.js';

/** What residents say of the product comes in here, and the newsroom and the administrator read it. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly clock: Clock,
    private readonly limiter: Limiter,
    private readonly sealing: Sealing,
    private readonly feedback: FeedbackStore,
    private readonly reports: ReportStore,
    private readonly titles: PlainTitles,
  ) {}

  /** @throws TooMany, and NotFound when it is about a report that is not public */
  async take({ accountId }: Resident, { kind, text, contact, reportId }: SendFeedback): Promise<void> {
    await this.limiter.take('feedback', accountId);
    if (reportId !== undefined) await this.reports.public(reportId);
    const id = newId();
    const contactSealed = contact === undefined ? null : this.sealing.seal(contact, id);
    const at = this.clock.now();
    await this.feedback.add({ id, accountId, kind, text, contactSealed, reportId: reportId ?? null, at });
  }

  /** Newest first. @throws NotAllowed */
  async page(
    { role }: Staff,
    { limit = LIMITS.page.usual, cursor }: { limit?: number; cursor?: string },
  ): Promise<Page<FeedbackView>> {
    if (!consolePages(role).includes('feedback')) throw new NotAllowed(`${role} reads no feedback`);
    const rows = await this.feedback.page(cursor ?? null, limit + 1);
    const shown = rows.slice(0, limit);
    const reports = await this.reports.byIds(shown.flatMap(({ reportId }) => reportId ?? []));
    const titles = await this.titles.of(reports);
    return {
      items: shown.map((row) => this.view(row, titles)),
      nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  private view(
    { id, kind, text, contactSealed, reportId, at }: FeedbackRow,
    titles: Map<string, string>,
  ): FeedbackView {
    const title = reportId === null ? undefined : titles.get(reportId);
    return {
      id,
      kind,
      text,
      contact: contactSealed === null ? null : this.sealing.open(contactSealed, id),
      at: at.toISOString(),
      report: reportId === null || title === undefined ? null : { id: reportId, title },
    };
  }
}
