import { Injectable } from '@nestjs/common';
import { LIMITS, type Point, type SimilarNearby, type SimilarReport } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { canSee, type Resident, type Staff } from '../domain/access.js';
import { isToldNearby } from '../domain/neighbours.js';
import { rankSimilar, RECENT_DAYS, WORTH_A_LOOK, type Matter, type Similar } from '../domain/same-matter.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import { PhotoLinks } from '../photos/photo-links.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Clock } from '../platform/clock.js';
import { cellsAround } from './cells.js';
import type { Report } from './report.entity.js';
import { ReportStore } from './report-store.js';

/** Enough for the busiest square; likeness is reckoned over these only. */
const CANDIDATES = 200;
const DAY = 24 * 3600 * 1000;

export interface Described extends Point {
  category?: string;
  text: string;
}

/** Finds reports near in place, time, kind and words. */
@Injectable()
export class SameMatter {
  constructor(
    private readonly reports: ReportStore,
    private readonly catalog: Catalog,
    private readonly clock: Clock,
    private readonly neighbours: NeighbourStore,
    private readonly photos: PhotoStore,
    private readonly links: PhotoLinks,
  ) {}

  /** For a resident before sending: what neighbours have reported and the newsroom has taken on; nothing of who they are. */
  async nearby({ accountId }: Resident, { category: chosen, ...described }: Described): Promise<SimilarNearby[]> {
    const category = this.catalog.category(chosen ?? OTHER) ?? this.catalog.category(OTHER);
    if (!category) return [];
    const { code, beat, kind } = category;
    const matter = { ...described, category: code, beat, kind, submittedAt: this.clock.now() };
    const told = (await this.candidates(matter)).filter(({ state }) => isToldNearby(state));
    const similar = rankSimilar(matter, told, LIMITS.similar.max);
    const ids = similar.map(({ report }) => report.id);
    const [joined, passed] = await Promise.all([
      this.neighbours.joinedOf(accountId, ids),
      this.passedCovers(similar.map(({ report }) => report)),
    ]);
    return similar.map((one) => ({
      ...this.view(one, passed),
      own: one.report.accountId === accountId,
      joined: joined.has(one.report.id),
    }));
  }

  /** For staff beside a report: those that they may see. */
  async besides(actor: Staff, report: Report): Promise<SimilarReport[]> {
    const others = (await this.candidates(report)).filter(
      (other) => other.id !== report.id && canSee(actor, other) && other.mergedInto !== report.id,
    );
    const similar = rankSimilar(report, others, LIMITS.similar.max, WORTH_A_LOOK);
    return similar.map((one) => this.view(one, null));
  }

  /** Of the photos in front of these reports, those that passed their check: nobody else has looked at the others. */
  private async passedCovers(reports: Report[]): Promise<Set<string>> {
    const photos = await this.photos.byIds(reports.flatMap(({ coverPhotoId }) => coverPhotoId ?? []));
    return new Set(photos.filter(({ checkState }) => checkState === 'pass').map(({ id }) => id));
  }

  /** @param shown the photos that may be shown; null for all */
  private view({ report, likeness, distanceMetres }: Similar<Report>, shown: Set<string> | null): SimilarReport {
    const { id, title, category, state, submittedAt, joinedCount, coverPhotoId: cover } = report;
    const thumbnailUrl = cover !== null && (!shown || shown.has(cover)) ? this.links.url(cover, 'small') : null;
    const matter = { id, title, category, state, distanceMetres, likeness };
    return { ...matter, submittedAt: submittedAt.toISOString(), joinedCount, thumbnailUrl };
  }

  private async candidates({ longitude, latitude, submittedAt }: Matter): Promise<Report[]> {
    if (longitude === null || latitude === null) return [];
    const since = new Date(submittedAt.getTime() - RECENT_DAYS * DAY);
    return this.reports.near(cellsAround({ longitude, latitude }), since, CANDIDATES);
  }
}

const OTHER = 'other';
