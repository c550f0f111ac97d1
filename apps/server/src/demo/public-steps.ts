import { Injectable } from '@nestjs/common';
import { AccountStore } from '../accounts/account-store.js';
import type { Resident, Staff } from '../domain/access.js';
import { dayOf } from '../domain/beijing-day.js';
import { nextCoverage } from '../domain/coverage.js';
import { isPublicReply } from '../domain/publishing.js';
import { AnsweringService } from '../neighbours/answering.service.js';
import { JoiningService } from '../neighbours/joining.service.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { DeskService } from '../reports/desk.service.js';
import { EventStore } from '../reports/event-store.js';
import { PublishingService } from '../reports/publishing.service.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';

/** What becomes public of a report in the demo, and who joins it; `hoursAgo` counts back from the moment of seeding. */
export type PublicStep =
  | { hoursAgo: number; does: 'publish'; title: string; text: string | null }
  | { hoursAgo: number; does: 'print'; headline: string; page: string }
  | { hoursAgo: number; does: 'join'; solved: boolean | null };

/** With every photo of the reporter and every answer so far. @param text left out: as the reporter wrote it */
export const publish = (hoursAgo: number, title: string, text: string | null = null): PublicStep => ({
  hoursAgo,
  does: 'publish',
  title,
  text,
});
export const print = (hoursAgo: number, headline: string, page: string): PublicStep => ({
  hoursAgo,
  does: 'print',
  headline,
  page,
});
/** @param solved what the neighbour says at once of the result; left out: nothing */
export const join = (hoursAgo: number, solved: boolean | null = null): PublicStep => ({
  hoursAgo,
  does: 'join',
  solved,
});

/** Takes these steps through the same services as the people do. */
@Injectable()
export class PublicSteps {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
    private readonly reports: ReportStore,
    private readonly events: EventStore,
    private readonly photos: PhotoStore,
    private readonly publishing: PublishingService,
    private readonly desk: DeskService,
    private readonly joining: JoiningService,
    private readonly answering: AnsweringService,
  ) {}

  async take(step: PublicStep, id: string, editor: Staff): Promise<void> {
    const report = await this.reports.byId(this.db.reader, id);
    switch (step.does) {
      case 'publish':
        return this.publish(editor, report, step.title, step.text ?? report.text);
      case 'print':
        return this.print(editor, report, { headline: step.headline, page: step.page });
      case 'join':
        return this.join(id, step.solved);
    }
  }

  private async publish(editor: Staff, { id, version }: Report, title: string, text: string): Promise<void> {
    const [events, photos] = await Promise.all([this.events.ofReport(id), this.photos.ofReport(id)]);
    const replies = events.filter(isPublicReply).map((event) => event.id);
    const shown = new Set([...replies, ...events.filter(({ command }) => command === 'file').map((event) => event.id)]);
    const chosen = photos.filter(({ eventId }) => eventId !== null && shown.has(eventId));
    const photoIds = chosen.map((photo) => photo.id);
    await this.publishing.publish(editor, id, { version, title, text, photoIds, replyIds: replies });
  }

  /** Through all the steps that are left until it is printed. */
  private async print(editor: Staff, report: Report, told: { headline: string; page: string }): Promise<void> {
    const story = { ...told, edition: dayOf(this.clock.now()) };
    let { version, coverage } = report;
    while (coverage !== 'published') {
      const [next] = nextCoverage(coverage);
      if (!next) throw new Error(`nothing follows ${coverage}`);
      const words = { version, coverage: next, ...(next === 'published' && { story }) };
      ({ version, coverage } = await this.desk.cover(editor, report.id, words));
    }
  }

  private async join(id: string, solved: boolean | null): Promise<void> {
    const neighbour: Resident = { kind: 'resident', accountId: newId(), channel: 'miniprogram' };
    const account = { id: neighbour.accountId, kind: 'guest', openid: null, createdAt: this.clock.now() } as const;
    await this.db.write((tx) => this.accounts.add(tx, account));
    const joined = await this.joining.join(neighbour, id, {});
    if (solved !== null) await this.answering.answer(neighbour, joined.neighbour.id, { solved, satisfied: solved });
  }
}
