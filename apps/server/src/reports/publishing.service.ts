import { Injectable } from '@nestjs/common';
import type { DeskReport, Publish, WithReason } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import type { Staff } from '../domain/access.js';
import { BadInput, WrongState } from '../domain/errors.js';
import type { Publicity } from '../domain/notices.js';
import { isPublicPhoto, isPublicReply, publishRefusal, unpublishRefusal } from '../domain/publishing.js';
import { PhotoStore } from '../photos/photo-store.js';
import type { Photo } from '../photos/photo.entity.js';
import { PublicationStore } from '../publishing/publication-store.js';
import type { PublicationRow } from '../publishing/publication.entity.js';
import { DeskView } from './desk-view.js';
import { EventStore } from './event-store.js';
import { Moments } from './moments.js';
import { ReportMoves, type Step } from './report-moves.js';
import type { ReportEvent } from './report-event.entity.js';
import type { Report } from './report.entity.js';

/** The editor shows a report to the public, in words and with photos of their choice, and takes it back. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly moves: ReportMoves,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly publications: PublicationStore,
    private readonly moments: Moments,
    private readonly view: DeskView,
  ) {}

  /** For the first time, or again with other words. @throws WrongState without the reporter's consent, BadInput for what may not be shown */
  async publish(actor: Staff, id: string, { version, ...shown }: Publish): Promise<DeskReport> {
    const [events, photos] = await Promise.all([this.events.ofReport(id), this.photos.ofReport(id)]);
    const report = await this.moves.byStaff(actor, { id, version }, async (before, tx) => {
      const refusal = publishRefusal(before);
      if (refusal) throw new WrongState('publish', before.state, refusal);
      refuseUnlessPublic(shown, events, photos);
      return this.step(before, shown, await this.newsIn(tx, before, shown));
    });
    return this.view.whole(actor, report);
  }

  /** The reason is for the newsroom; the reporter sees that it is public no more. */
  async unpublish(actor: Staff, id: string, { version, text }: WithReason): Promise<DeskReport> {
    const report = await this.moves.byStaff(actor, { id, version }, (before) => {
      const refusal = unpublishRefusal(before);
      if (refusal) throw new WrongState('unpublish', before.state, refusal);
      return { command: 'unpublish', move: null, text, visible: true, change: { publicAt: null } };
    });
    return this.view.whole(actor, report);
  }

  private step(before: Report, shown: Omit<Publish, 'version'>, news: Publicity['news']): Step {
    const { now } = this.moments.now();
    return {
      command: 'publish',
      move: null,
      text: shown.text,
      detail: { news },
      visible: true,
      change: { publicAt: before.publicAt ?? now },
      along: async (tx) => {
        await this.publications.keep(tx, { ...shown, reportId: before.id, updatedAt: now });
        await this.photos.show(tx, before.id, shown.photoIds, now);
      },
    };
  }

  /** What is new in it for those who follow the report. */
  private async newsIn(tx: EntityManager, { id, publicAt }: Report, { replyIds }: Shown): Promise<Publicity['news']> {
    if (!publicAt) return 'first';
    const known = (await this.publications.of(id, tx))?.replyIds ?? [];
    return replyIds.some((replyId) => !known.includes(replyId)) ? 'words' : 'nothing';
  }
}

type Shown = Pick<PublicationRow, 'photoIds' | 'replyIds'>;

function refuseUnlessPublic({ photoIds, replyIds }: Shown, events: ReportEvent[], photos: Photo[]): void {
  const replies = new Set(events.filter(isPublicReply).map(({ id }) => id));
  if (!replyIds.every((id) => replies.has(id))) throw new BadInput({ replyIds: ['isPublicReply'] });
  const sources = new Set(events.filter((event) => isPublicPhoto(event, replyIds)).map(({ id }) => id));
  const known = new Set(photos.filter(({ eventId }) => eventId !== null && sources.has(eventId)).map(({ id }) => id));
  if (!photoIds.every((id) => known.has(id))) throw new BadInput({ photoIds: ['isPublicPhoto'] }, 'not_to_publish');
}
