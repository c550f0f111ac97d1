import { Injectable } from '@nestjs/common';
import { STATE_WORDS, type JoinedItem, type JoinedReport, type JoinedStep, type PhotoView } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { NotFound } from '../domain/errors.js';
import { isOfThisResult, neighbourAnswerRefusal, shownToNeighbours, type StepShown } from '../domain/neighbours.js';
import { isOpen } from '../domain/running-limit.js';
import { PhotoLinks, viewPhoto } from '../photos/photo-links.js';
import { PhotoStore } from '../photos/photo-store.js';
import type { Photo } from '../photos/photo.entity.js';
import { Clock } from '../platform/clock.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { PublicationStore } from '../publishing/publication-store.js';
import { EventStore } from '../reports/event-store.js';
import { sayEvent } from '../reports/event-words.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { Speakers } from '../reports/speakers.js';
import type { Neighbour } from './neighbour.entity.js';

/** A report as a neighbour reads it who joined it: how it goes on, and nothing of the one who reported it. */
@Injectable()
export class JoinedView {
  constructor(
    private readonly reports: ReportStore,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly links: PhotoLinks,
    private readonly publications: PublicationStore,
    private readonly titles: PlainTitles,
    private readonly speakers: Speakers,
    private readonly catalog: Catalog,
    private readonly clock: Clock,
  ) {}

  async items(neighbours: Neighbour[]): Promise<JoinedItem[]> {
    const shown = await this.shownFor(neighbours);
    const titles = await this.titles.of([...shown.values()].map(({ report }) => report));
    return neighbours.flatMap((neighbour) => {
      const found = shown.get(neighbour.id);
      return found ? [this.item(neighbour, found, titles.get(found.report.id) ?? '')] : [];
    });
  }

  /** @throws NotFound when the report has gone with its reporter */
  async whole(neighbour: Neighbour): Promise<JoinedReport> {
    const shown = (await this.shownFor([neighbour])).get(neighbour.id);
    if (!shown) throw new NotFound(`report ${neighbour.reportId}`);
    const { report } = shown;
    const [title, steps, photos] = await Promise.all([
      this.titles.ofOne(report),
      this.steps(report),
      this.photos.ofReport(neighbour.reportId),
    ]);
    const answered = isOfThisResult(neighbour.answeredAt, report);
    return {
      ...this.item(neighbour, shown, title),
      photos: this.viewPhotos(photos.filter(({ ownerId }) => ownerId === neighbour.accountId)),
      holder: { name: this.speakers.holderOf(report), since: report.heldSince.toISOString() },
      steps,
      asked: !answered && neighbourAnswerRefusal(report, this.clock.now()) === null,
      answer: answered ? { solved: neighbour.solved === true, satisfied: neighbour.satisfied } : null,
    };
  }

  /** By the neighbour's id: the report that they joined, or the one into which it was merged since. */
  private async shownFor(neighbours: Neighbour[]): Promise<Map<string, Shown>> {
    const joined = await this.reports.byIds([...new Set(neighbours.map(({ reportId }) => reportId))]);
    const primaries = await this.reports.byIds(joined.flatMap(({ mergedInto }) => mergedInto ?? []));
    const known = new Map([...joined, ...primaries].map((report) => [report.id, report]));
    return new Map(
      neighbours.flatMap(({ id, reportId }) => {
        const own = known.get(reportId);
        if (!own) return [];
        const primary = own.mergedInto === null ? undefined : known.get(own.mergedInto);
        const joinedCount = own.joinedCount + (primary?.joinedCount ?? 0);
        return [[id, { report: primary ?? own, joinedCount }] as const];
      }),
    );
  }

  private item(neighbour: Neighbour, { report, joinedCount }: Shown, title: string): JoinedItem {
    const { kind, beat, category, state, communityCode, resolveBy, updatedAt } = report;
    return {
      id: neighbour.id,
      receiptNumber: neighbour.receiptNumber,
      reportId: report.id,
      title,
      kind,
      beat,
      category,
      state,
      community: this.catalog.ref(communityCode),
      joinedAt: neighbour.joinedAt.toISOString(),
      joinedCount,
      promisedBy: isOpen(state) ? (resolveBy?.toISOString() ?? null) : null,
      updatedAt: updatedAt.toISOString(),
    };
  }

  private async steps(report: Report): Promise<JoinedStep[]> {
    const [events, photos, publication] = await Promise.all([
      this.events.ofReport(report.id),
      this.photos.ofReport(report.id),
      report.publicAt ? this.publications.of(report.id) : null,
    ]);
    const replyIds = publication?.replyIds ?? [];
    return events.flatMap((event) => {
      const { command, side, visible, fromState: from, toState: to } = event;
      const shown = shownToNeighbours({ command, side, visible, from, to }, replyIds.includes(event.id));
      if (shown === 'nothing') return [];
      const own = shown === 'words' ? photos.filter(({ eventId }) => eventId === event.id) : [];
      return [viewStep(event, shown, this.viewPhotos(own))];
    });
  }

  private viewPhotos(photos: Photo[]): PhotoView[] {
    return photos.map((photo) => viewPhoto(photo, this.links));
  }
}

interface Shown {
  report: Report;
  joinedCount: number;
}

function viewStep(event: ReportEvent, shown: StepShown, photos: PhotoView[]): JoinedStep {
  const { at, actorName, toState, text } = event;
  const bare = shown === 'state';
  return {
    at: at.toISOString(),
    by: bare ? '系统' : actorName,
    summary: bare && toState ? STATE_WORDS[toState] : sayEvent(event),
    text: shown === 'words' ? text : null,
    photos,
  };
}
