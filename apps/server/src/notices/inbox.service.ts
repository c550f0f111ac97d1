import { Injectable } from '@nestjs/common';
import { LIMITS, type NoticePage } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { ReportStore } from '../reports/report-store.js';
import { NoticeStore } from './notice-store.js';
import { NOTICE_WORDS } from './notice-words.js';

/** The inbox in the app: every notice is here, whether a message went out or not. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeStore,
    private readonly reports: ReportStore,
  ) {}

  /** Newest first. The cursor is the last notice's id, which grows with time. */
  async page(
    { accountId }: Resident,
    { limit = LIMITS.page.usual, cursor }: { limit?: number; cursor?: string },
  ): Promise<NoticePage> {
    const [rows, unread] = await Promise.all([
      this.notices.ofAccount(accountId, cursor ?? null, limit + 1),
      this.notices.unread(accountId),
    ]);
    const shown = rows.slice(0, limit);
    const reports = await this.reports.byIds([...new Set(shown.map(({ reportId }) => reportId))]);
    const titles = new Map(reports.map(({ id, title }) => [id, title]));
    const items = shown.map(({ id, createdAt, kind, reportId, readAt }) => ({
      id,
      at: createdAt.toISOString(),
      kind,
      title: NOTICE_WORDS[kind],
      reportId,
      reportTitle: titles.get(reportId) ?? '',
      read: readAt !== null,
    }));
    return { items, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, unread };
  }

  /** @param ids which notices; null for all */
  async read({ accountId }: Resident, ids: string[] | null): Promise<void> {
    await this.db.write((tx) => this.notices.markRead(tx, accountId, ids, this.clock.now()));
  }
}
