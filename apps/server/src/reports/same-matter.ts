import { Injectable } from '@nestjs/common';
import { LIMITS, type HandlingState, type Point, type SimilarReport } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { canSee, type Staff } from '../domain/access.js';
import { rankSimilar, RECENT_DAYS, WORTH_A_LOOK, type Matter, type Similar } from '../domain/same-matter.js';
import { Clock } from '../platform/clock.js';
import { cellsAround } from './cells.js';
import type { Report } from './report.entity.js';
import { ReportStore } from './report-store.js';

/** Enough for the busiest square; likeness is reckoned over these only. */
const CANDIDATES = 200;
const DAY = 24 * 3600 * 1000;
/** What a neighbour may be told of: it is being dealt with, or was. */
const TOLD: readonly HandlingState[] = ['accepted', 'assigned', 'handling', 'resolved'];

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
  ) {}

  /** For a resident before sending: what neighbours have reported and the newsroom has taken on; nothing of who they are. */
  async nearby({ category: chosen, ...described }: Described): Promise<SimilarReport[]> {
    const category = this.catalog.category(chosen ?? OTHER) ?? this.catalog.category(OTHER);
    if (!category) return [];
    const { code, beat, kind } = category;
    const matter = { ...described, category: code, beat, kind, submittedAt: this.clock.now() };
    const told = (await this.candidates(matter)).filter(({ state }) => TOLD.includes(state));
    return rankSimilar(matter, told, LIMITS.similar.max).map(viewSimilar);
  }

  /** For staff beside a report: those that they may see. */
  async besides(actor: Staff, report: Report): Promise<SimilarReport[]> {
    const others = (await this.candidates(report)).filter(
      (other) => other.id !== report.id && canSee(actor, other) && other.mergedInto !== report.id,
    );
    return rankSimilar(report, others, LIMITS.similar.max, WORTH_A_LOOK).map(viewSimilar);
  }

  private async candidates({ longitude, latitude, submittedAt }: Matter): Promise<Report[]> {
    if (longitude === null || latitude === null) return [];
    const since = new Date(submittedAt.getTime() - RECENT_DAYS * DAY);
    return this.reports.near(cellsAround({ longitude, latitude }), since, CANDIDATES);
  }
}

const OTHER = 'other';

function viewSimilar({ report, likeness, distanceMetres }: Similar<Report>): SimilarReport {
  const { id, title, category, state, submittedAt, joinedCount } = report;
  return { id, title, category, state, distanceMetres, submittedAt: submittedAt.toISOString(), joinedCount, likeness };
}
