import { Injectable } from '@nestjs/common';
import { PhotoStore } from '../photos/photo-store.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { EventStore } from '../reports/event-store.js';
import { ReportStore } from '../reports/report-store.js';
import { LONGEST_CHECK_MS } from './check-result.js';

const AT_ONCE = 200;

/** Brings each report's check to its end: it passes when all of it has passed, and a person looks when WeChat is too slow. */
@Injectable()
export class CheckEnds {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reports: ReportStore,
    private readonly photos: PhotoStore,
    private readonly events: EventStore,
  ) {}

  async sweep(): Promise<void> {
    await this.pass();
    const before = new Date(this.clock.now().getTime() - LONGEST_CHECK_MS);
    await this.giveUpPhotos(before);
    await this.giveUpMessages(before);
    await this.giveUpReports(before);
  }

  private async pass(): Promise<void> {
    const ids = (await this.reports.allChecked(AT_ONCE)).map(({ id }) => id);
    if (ids.length > 0) await this.db.write((tx) => this.reports.checkPassed(tx, ids));
  }

  /** Also those that came to a report after its own check was over. */
  private async giveUpPhotos(before: Date): Promise<void> {
    const photos = await this.photos.uncheckedSince(before, AT_ONCE);
    if (photos.length === 0) return;
    await this.db.write(async (tx) => {
      for (const { id } of photos) await this.photos.checked(tx, id, 'person');
      await this.reports.personMustLook(
        tx,
        photos.flatMap(({ reportId }) => reportId ?? []),
      );
    });
  }

  private async giveUpMessages(before: Date): Promise<void> {
    const events = await this.events.uncheckedSince(before, AT_ONCE);
    if (events.length === 0) return;
    await this.db.write(async (tx) => {
      for (const { id } of events) await this.events.checked(tx, id, 'person');
      await this.reports.personMustLook(
        tx,
        events.map(({ reportId }) => reportId),
      );
    });
  }

  private async giveUpReports(before: Date): Promise<void> {
    const ids = (await this.reports.uncheckedSince(before, AT_ONCE)).map(({ id }) => id);
    if (ids.length > 0) await this.db.write((tx) => this.reports.personMustLook(tx, ids));
  }
}
