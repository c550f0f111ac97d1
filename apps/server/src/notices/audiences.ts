import { Injectable } from '@nestjs/common';
import { Catalog } from '../areas/catalog.js';
import { isSharedWithMerged, newsFor, noticeKindOf, type Audience, type Publicity } from '../domain/notices.js';
import { FollowStore } from '../follows/follow-store.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import type { Notice } from './notice.entity.js';

/** One who is told of an event, as whom, and of what kind it is to them. */
export type Recipient = Pick<Notice, 'accountId' | 'reportId' | 'joinId' | 'kind'> & { audience: Audience };

type Candidate = Omit<Recipient, 'kind'>;

/** Who is told of what happens: the reporter, those merged with them, neighbours who joined, and those who follow. */
@Injectable()
export class Audiences {
  constructor(
    private readonly reports: ReportStore,
    private readonly neighbours: NeighbourStore,
    private readonly follows: FollowStore,
    private readonly catalog: Catalog,
  ) {}

  /** Each account once, as the nearest of what it is to the report. */
  async of(event: ReportEvent): Promise<Recipient[]> {
    const [report] = noticeKindOf(event) === null ? [] : await this.reports.byIds([event.reportId]);
    if (!report) return [];
    const publicity: Publicity = { isPublic: report.publicAt !== null, news: event.detail?.news ?? 'nothing' };
    const byAccount = new Map<string, Recipient>();
    for (const candidate of await this.candidates(event, report)) {
      const kind = newsFor(candidate.audience, event, publicity);
      if (kind !== null && !byAccount.has(candidate.accountId)) {
        byAccount.set(candidate.accountId, { ...candidate, kind });
      }
    }
    return [...byAccount.values()];
  }

  /** The nearest first. */
  private async candidates(event: ReportEvent, report: Report): Promise<Candidate[]> {
    const merged = isSharedWithMerged(event) ? await this.reports.mergedInto(report.id) : [];
    const concerned = [report, ...merged];
    const [joined, followers, locals] = await Promise.all([
      this.neighbours.ofReports(concerned.map(({ id }) => id)),
      this.follows.followersOf('report', [report.id]),
      this.follows.followersOf('community', this.codesAbove(report)),
    ]);
    const as = (audience: Audience) => (accountId: string) => ({
      accountId,
      audience,
      reportId: report.id,
      joinId: null,
    });
    return [
      ...concerned.flatMap(({ accountId, id }) =>
        accountId === null ? [] : { accountId, reportId: id, joinId: null, audience: 'reporter' as const },
      ),
      ...joined.map(({ id, accountId, reportId }) => ({
        accountId,
        reportId,
        joinId: id,
        audience: 'neighbour' as const,
      })),
      ...followers.map(as('follower')),
      ...locals.map(as('community')),
    ];
  }

  private codesAbove({ communityCode }: Report): string[] {
    return this.catalog.areas.above(communityCode).map(({ code }) => code);
  }
}
