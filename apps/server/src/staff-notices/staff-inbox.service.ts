import { Injectable } from '@nestjs/common';
import type { StaffNoticePage } from '@sanshi/contracts';
import { canSee, type Staff } from '../domain/access.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { StaffNoticeStore } from './staff-notice-store.js';

/** What staff were told, in the console. */
@Injectable()
export class StaffInbox {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly notices: StaffNoticeStore,
  ) {}

  /** Newest first; nothing of a report that the person may not see any more. The cursor is the last notice's id. */
  async page(actor: Staff, limit: number, cursor: string | null): Promise<StaffNoticePage> {
    const [rows, unread] = await Promise.all([
      this.notices.ofPerson(actor.id, cursor, limit + 1),
      this.notices.unread(actor.id),
    ]);
    const page = rows.slice(0, limit);
    const items = page
      .filter(({ report }) => canSee(actor, report))
      .map(({ notice: { id, createdAt, kind, dueAt, readAt }, report }) => ({
        id,
        at: createdAt.toISOString(),
        kind,
        reportId: report.id,
        reportTitle: report.title,
        dueAt: dueAt?.toISOString() ?? null,
        read: readAt !== null,
      }));
    return { items, nextCursor: rows.length > limit ? (page.at(-1)?.notice.id ?? null) : null, unread };
  }

  async read({ id }: Staff, upTo: string): Promise<void> {
    await this.db.write((tx) => this.notices.markRead(tx, id, upTo, this.clock.now()));
  }
}
