import { Injectable } from '@nestjs/common';
import { LIMITS, type MyNotice, type NoticePage } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import type { Audience } from '../domain/notices.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { ReportStore } from '../reports/report-store.js';
import { NoticeStore } from './notice-store.js';
import { noticeTitle } from './notice-words.js';
import type { Notice } from './notice.entity.js';

/** The inbox in the app: every notice is here, whether a message went out or not. */
@Injectable()
export class Inbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: NoticeStore,
    private readonly reports: ReportStore,
    private readonly titles: PlainTitles,
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
    const titles = await this.titlesOf(shown);
    const items = shown.map((notice) => viewNotice(notice, titles.get(notice.id) ?? ''));
    return { items, nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, unread };
  }

  /** A report by its own title to its reporter, to everybody else by what the public knows of it. */
  private async titlesOf(notices: Notice[]): Promise<Map<string, string>> {
    const reports = await this.reports.byIds([...new Set(notices.map(({ reportId }) => reportId))]);
    const known = new Map(reports.map((report) => [report.id, report]));
    const plain = await this.titles.of(reports);
    return new Map(
      notices.map(({ id, reportId, audience }) => {
        const own = audience === null || audience === 'reporter';
        return [id, (own ? known.get(reportId)?.title : plain.get(reportId)) ?? ''];
      }),
    );
  }

  /** @param ids which notices; null for all */
  async read({ accountId }: Resident, ids: string[] | null): Promise<void> {
    await this.db.write((tx) => this.notices.markRead(tx, accountId, ids, this.clock.now()));
  }
}

const OPENS: Record<Audience, MyNotice['opens']> = {
  reporter: 'report',
  neighbour: 'joined',
  follower: 'published',
  community: 'published',
};

function viewNotice(notice: Notice, reportTitle: string): MyNotice {
  const { id, createdAt, kind, reportId, joinId, readAt, audience } = notice;
  return {
    id,
    at: createdAt.toISOString(),
    kind,
    title: noticeTitle(notice),
    reportId,
    reportTitle,
    opens: OPENS[audience ?? 'reporter'],
    joinId,
    read: readAt !== null,
  };
}
