import { Injectable } from '@nestjs/common';
import { LIMITS, type Page, type PublishedItem, type PublishedQuery, type PublishedReport } from '@sanshi/contracts';
import type { SelectQueryBuilder } from 'typeorm';
import { Catalog } from '../areas/catalog.js';
import type { Resident } from '../domain/access.js';
import { FollowStore } from '../follows/follow-store.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import { readCursor, writeCursor } from '../reports/cursor.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { PublishedView } from './published-view.js';

/** What anybody may read: the reports that an editor published, and of them only that. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly reports: ReportStore,
    private readonly follows: FollowStore,
    private readonly neighbours: NeighbourStore,
    private readonly catalog: Catalog,
    private readonly view: PublishedView,
  ) {}

  /** The newest publishing first. @throws BadInput for a cursor that is not ours */
  async page({ limit = LIMITS.page.usual, cursor, ...filters }: PublishedQuery): Promise<Page<PublishedItem>> {
    const from = cursor === undefined ? null : readCursor(cursor);
    const query = this.reports.listedPublic(from && { at: new Date(from.value), id: from.id }, limit + 1);
    this.narrow(query, filters);
    const rows = await query.getMany();
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last?.publicAt ? writeCursor({ value: last.publicAt.getTime(), id: last.id }) : null;
    return { items: await this.view.items(shown), nextCursor };
  }

  /** @param reader who is signed in, if anybody is. @throws NotFound for what is not public */
  async one(id: string, reader: Resident | null): Promise<PublishedReport> {
    const report = await this.reports.public(id);
    const [whole, followed, joined] = await Promise.all([
      this.view.whole(report),
      reader ? this.follows.has(reader.accountId, 'report', id) : false,
      reader ? this.neighbours.byAccount(id, reader.accountId) : null,
    ]);
    return { ...whole, followed, joined: joined !== null };
  }

  private narrow(query: SelectQueryBuilder<Report>, { kind, beat, community }: PublishedQuery): void {
    if (kind !== undefined) query.andWhere('report.kind = :kind', { kind });
    if (beat !== undefined) query.andWhere('report.beat = :beat', { beat });
    if (community !== undefined) {
      const codes = [...this.catalog.areas.below(community)];
      query.andWhere('report.communityCode IN (:...codes)', { codes: codes.length > 0 ? codes : [''] });
    }
  }
}
