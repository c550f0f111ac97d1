import { Injectable } from '@nestjs/common';
import type { MyReport, MyReportItem } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { actionsFor } from '../domain/access.js';
import { Moments } from './moments.js';
import type { Report } from './report.entity.js';
import { ReportStore } from './report-store.js';
import { Speakers } from './speakers.js';
import { ViewParts } from './view-parts.js';

const OPEN = new Set(['received', 'accepted', 'assigned', 'handling']);

/** A report as the one who filed it reads it. */
@Injectable()
export class MyView {
  constructor(
    private readonly parts: ViewParts,
    private readonly reports: ReportStore,
    private readonly speakers: Speakers,
    private readonly moments: Moments,
  ) {}

  item(report: Report): MyReportItem {
    return {
      ...this.parts.heading(report),
      promisedBy: OPEN.has(report.state) ? (report.resolveBy?.toISOString() ?? null) : null,
      updatedAt: report.updatedAt.toISOString(),
    };
  }

  async whole(actor: Resident, report: Report): Promise<MyReport> {
    const moment = this.moments.now();
    const [story, primary] = await Promise.all([
      this.parts.story(report, { side: 'reporter', maySee: ({ visible }) => visible, reporterName: '您' }),
      this.primaryOf(report),
    ]);
    const told = primary ? await this.parts.toldToAll(primary, report.closedAt) : [];
    return {
      ...this.item(report),
      photos: story.photos,
      timeline: [...story.timeline, ...told].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
      channel: report.channel,
      text: report.text,
      place: this.parts.place(report),
      identity: report.identity,
      onBehalfOf: report.onBehalfOf,
      isMinor: report.isMinor === true,
      holder: { name: this.speakers.holderOf(report), since: report.heldSince.toISOString() },
      deadlines: this.parts.deadlines(report, moment.now),
      actions: actionsFor(actor, report, moment),
      rating: ratingOf(report),
      mergedInto: primary && { title: primary.title },
    };
  }

  private async primaryOf({ mergedInto }: Report): Promise<Report | null> {
    return mergedInto ? ((await this.reports.byIds([mergedInto]))[0] ?? null) : null;
  }
}

export function ratingOf({ solved, satisfied, comment }: Report): MyReport['rating'] {
  return solved === null ? null : { solved, satisfied, comment };
}
