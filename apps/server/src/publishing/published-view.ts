import { Injectable } from '@nestjs/common';
import type { PublishedItem, PublishedReply, PublishedReport } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { dayOf } from '../domain/beijing-day.js';
import { isPublicReply, roundPoint } from '../domain/publishing.js';
import { PhotoLinks, viewPublicPhoto } from '../photos/photo-links.js';
import { PhotoStore } from '../photos/photo-store.js';
import type { Photo } from '../photos/photo.entity.js';
import { EventStore } from '../reports/event-store.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import type { Report } from '../reports/report.entity.js';
import { PublicationStore } from './publication-store.js';
import type { PublicationRow } from './publication.entity.js';

/** A report as the public reads it: every word and photo comes from what the editor chose, none from the report itself. */
@Injectable()
export class PublishedView {
  constructor(
    private readonly publications: PublicationStore,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly links: PhotoLinks,
    private readonly catalog: Catalog,
  ) {}

  async items(reports: Report[]): Promise<PublishedItem[]> {
    const ids = reports.map(({ id }) => id);
    const [published, stories] = await Promise.all([
      this.publications.ofReports(ids),
      this.publications.storiesOf(ids),
    ]);
    return reports.flatMap((report) => {
      const publication = published.get(report.id);
      return publication ? [this.item(report, publication, stories.has(report.id))] : [];
    });
  }

  async whole(report: Report): Promise<Omit<PublishedReport, 'followed' | 'joined'>> {
    const [publication, story, events, photos] = await Promise.all([
      this.publications.of(report.id),
      this.publications.storyOf(report.id),
      this.events.ofReport(report.id),
      this.photos.ofReport(report.id),
    ]);
    const { photoIds = [], replyIds = [], text = '' } = publication ?? {};
    const chosen = photoIds.flatMap((id) => photos.find((photo) => photo.id === id && photo.publicSince) ?? []);
    const replies = events.filter((event) => replyIds.includes(event.id) && isPublicReply(event));
    const withReplies = new Set(replies.map(({ id }) => id));
    const own = chosen.filter(({ eventId }) => eventId === null || !withReplies.has(eventId));
    return {
      ...this.item(report, publication, story !== null),
      text,
      photos: own.map((photo) => viewPublicPhoto(photo, this.links)),
      reportedOn: dayOf(report.submittedAt),
      office: this.catalog.ref(report.officeCode),
      replies: replies.map((event) => this.reply(event, chosen)),
      story,
    };
  }

  private item(report: Report, publication: PublicationRow | null, inPaper: boolean): PublishedItem {
    const { id, kind, beat, category, state, communityCode, publicAt, joinedCount, longitude, latitude } = report;
    const [cover] = publication?.photoIds ?? [];
    return {
      id,
      title: publication?.title ?? '',
      kind,
      beat,
      category,
      community: this.catalog.ref(communityCode),
      state,
      point: longitude === null || latitude === null ? null : roundPoint({ longitude, latitude }),
      publishedAt: publicAt?.toISOString() ?? '',
      joinedCount,
      thumbnailUrl: cover === undefined ? null : this.links.publicUrl(cover, 'small'),
      inPaper,
    };
  }

  private reply({ id, at, actorName, side, text }: ReportEvent, chosen: Photo[]): PublishedReply {
    return {
      at: at.toISOString(),
      by: actorName,
      side: side === 'office' ? 'office' : 'newsroom',
      text: text ?? '',
      photos: chosen.filter(({ eventId }) => eventId === id).map((photo) => viewPublicPhoto(photo, this.links)),
    };
  }
}
