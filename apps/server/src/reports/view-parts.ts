import { Injectable } from '@nestjs/common';
import type { AreaRef, Deadlines, DeskReportItem, EventView, MyReportItem, PhotoView, Place } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { isSharedWithMerged, noticeKindOf } from '../domain/notices.js';
import { mayReadWords, type ReaderSide } from '../domain/publishing.js';
import { isLate } from '../domain/running-limit.js';
import { PhotoLinks, viewPhoto } from '../photos/photo-links.js';
import { PhotoStore } from '../photos/photo-store.js';
import { EventStore } from './event-store.js';
import { sayEvent } from './event-words.js';
import type { ReportEvent } from './report-event.entity.js';
import type { Report } from './report.entity.js';
import type { ReportLine } from './report-line.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

type Heading = Pick<MyReportItem, keyof MyReportItem & keyof DeskReportItem>;

/** A report's photos as they came, and those that came with each later event. */
export interface Story {
  photos: PhotoView[];
  timeline: EventView[];
}

interface Told {
  events: ReportEvent[];
  photosOf: (event: ReportEvent) => PhotoView[];
}

/** Whose eyes a timeline is for. */
export interface Reader {
  side: ReaderSide;
  maySee: (event: ReportEvent) => boolean;
  /** The name that the reporter goes by. */
  reporterName: string;
}

/** What the resident's and the staff's view of a report have in common. */
@Injectable()
export class ViewParts {
  constructor(
    private readonly catalog: Catalog,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly links: PhotoLinks,
  ) {}

  area(code: string | null): AreaRef | null {
    return this.catalog.ref(code);
  }

  place({ longitude, latitude, address }: Report): Place | null {
    if (longitude === null || latitude === null) return null;
    return { longitude, latitude, ...(address === null ? {} : { address }) };
  }

  private thumbnail({ coverPhotoId }: Pick<Report, 'coverPhotoId'>): string | null {
    return coverPhotoId === null ? null : this.links.url(coverPhotoId, 'small');
  }

  /** What every list shows of a report, whoever reads it. */
  heading(report: ReportLine): Heading {
    const { id, receiptNumber, version, title, kind, beat, category, state, joinedCount } = report;
    return {
      id,
      receiptNumber,
      version,
      title,
      kind,
      beat,
      category,
      state,
      joinedCount,
      community: this.area(report.communityCode),
      submittedAt: report.submittedAt.toISOString(),
      thumbnailUrl: this.thumbnail(report),
    };
  }

  deadlines(report: ReportLine, now: Date): Deadlines {
    return {
      signBy: instant(report.signBy),
      respondBy: instant(report.respondBy),
      resolveBy: instant(report.resolveBy),
      dueAt: instant(report.dueAt),
      paused: report.paused,
      pausedUntil: instant(report.pausedUntil),
      late: isLate(report, now),
    };
  }

  /** The timeline as one side reads it: `reporterName` is the name by which the reader knows who reported. */
  async story(report: Report, reader: Reader): Promise<Story> {
    const { events, photosOf } = await this.told(report);
    const shown = events.filter((event) => reader.maySee(event));
    const filed = events.find(({ command }) => command === 'file');
    // A neighbour's photo is for those who deal with it.
    const photosFor = (event: ReportEvent): PhotoView[] =>
      event.command === 'join' && reader.side === 'reporter' ? [] : photosOf(event);
    return {
      photos: filed ? photosOf(filed) : [],
      timeline: shown.map((event) => viewEvent(event, event === filed ? [] : photosFor(event), reader)),
    };
  }

  /** What the newsroom and the office have told, since then, everybody whose report was merged into this one. */
  async toldToAll(primary: Report, since: Date | null): Promise<EventView[]> {
    const { events, photosOf } = await this.told(primary);
    return events
      .filter((event) => noticeKindOf(event) !== null && isSharedWithMerged(event) && (!since || event.at >= since))
      .map((event) => viewEvent(event, photosOf(event), { side: 'reporter', reporterName: event.actorName }));
  }

  private async told(report: Report): Promise<Told> {
    const [events, photos] = await Promise.all([this.events.ofReport(report.id), this.photos.ofReport(report.id)]);
    const photosOf = (event: ReportEvent): PhotoView[] =>
      photos.filter(({ eventId }) => eventId === event.id).map((photo) => viewPhoto(photo, this.links));
    return { events, photosOf };
  }
}

function viewEvent(
  event: ReportEvent,
  photos: PhotoView[],
  { side, reporterName }: Pick<Reader, 'side' | 'reporterName'>,
): EventView {
  const by = event.side === 'reporter' ? reporterName : event.actorName;
  return {
    id: event.id,
    at: event.at.toISOString(),
    command: event.command,
    by,
    side: event.side,
    from: event.fromState,
    to: event.toState,
    summary: sayEvent(event, by),
    text: mayReadWords(side, event.command) ? event.text : null,
    photos,
    visible: event.visible,
  };
}
