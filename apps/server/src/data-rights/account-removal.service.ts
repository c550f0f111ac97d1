import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountStore } from '../accounts/account-store.js';
import { AccessLog } from '../audit/access-log.js';
import type { Resident } from '../domain/access.js';
import { remainderOf } from '../domain/account-deletion.js';
import { FeedbackStore } from '../feedback/feedback-store.js';
import { FollowStore } from '../follows/follow-store.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import { NoticeStore } from '../notices/notice-store.js';
import { SubscriptionStore } from '../notices/subscription-store.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { PublicationStore } from '../publishing/publication-store.js';
import { EventStore } from '../reports/event-store.js';
import { ReportMoves } from '../reports/report-moves.js';
import type { Report } from '../reports/report.entity.js';
import { ReporterStore } from '../reports/reporter-store.js';
import { ReportStore } from '../reports/report-store.js';

interface Parted {
  /** Ids of reports that go with the account. */
  gone: string[];
  kept: Report[];
}

/** An account goes, and with it all that was only its own; what others rest on stays without it (个人信息保护法 §47). */
@Injectable()
export class AccountRemoval {
  constructor(
    private readonly db: Database,
    private readonly accessLog: AccessLog,
    private readonly accounts: AccountStore,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly events: EventStore,
    private readonly moves: ReportMoves,
    private readonly publications: PublicationStore,
    private readonly photos: PhotoStore,
    private readonly neighbours: NeighbourStore,
    private readonly notices: NoticeStore,
    private readonly subscriptions: SubscriptionStore,
    private readonly follows: FollowStore,
    private readonly feedback: FeedbackStore,
  ) {}

  /** All of it in one transaction. The files of the photos follow with the next sweep; nobody is shown them from now on. */
  async remove(actor: Resident): Promise<void> {
    const { accountId } = actor;
    await this.db.write(async (tx) => {
      const { gone, kept } = await this.part(tx, accountId);
      const keptIds = kept.map(({ id }) => id);
      for (const report of kept) await this.takeBack(tx, actor, report);
      await this.leaveNeighbours(tx, accountId);
      await this.photos.letGo(tx, gone);
      await this.photos.letGoOfOwner(tx, accountId, keptIds, newId());
      await this.reporters.forget(tx, [...gone, ...keptIds]);
      await this.events.cutLoose(tx, keptIds, accountId);
      await this.reports.cutLoose(tx, keptIds);
      await this.notices.removeOf(tx, accountId, gone);
      await this.removeReports(tx, gone);
      await this.removeAccount(tx, accountId);
    });
  }

  /** Reads them under their locks: nobody joins or signs for one while it is decided. */
  private async part(tx: EntityManager, accountId: string): Promise<Parted> {
    for (const { id } of await this.reports.allOf(accountId, tx)) await this.reports.lock(tx, id);
    const reports = await this.reports.allOf(accountId, tx);
    const signed = await this.events.signedAmong(
      tx,
      reports.map(({ id }) => id),
    );
    const parted: Parted = { gone: [], kept: [] };
    for (const report of reports) {
      const isMerged = report.mergedInto !== null || (await this.reports.mergedInto(report.id, tx)).length > 0;
      const { coverage, joinedCount } = report;
      const remainder = remainderOf({ coverage, joinedCount, wasSigned: signed.has(report.id), isMerged });
      if (remainder === 'record') parted.kept.push(report);
      else parted.gone.push(report.id);
    }
    return parted;
  }

  /** Publishing rested on a consent that goes with the account. */
  private async takeBack(tx: EntityManager, actor: Resident, report: Report): Promise<void> {
    if (!report.publicAt) return;
    const change = { publicAt: null };
    await this.moves.step(tx, actor, report, { command: 'unpublish', move: null, visible: true, change });
  }

  private async leaveNeighbours(tx: EntityManager, accountId: string): Promise<void> {
    const joined = await this.neighbours.allOf(accountId, tx);
    await this.reports.countDown(
      tx,
      joined.map(({ reportId }) => reportId),
    );
    await this.neighbours.removeOf(tx, accountId);
  }

  private async removeReports(tx: EntityManager, gone: string[]): Promise<void> {
    await this.publications.forget(tx, gone);
    await this.follows.removeOfReports(tx, gone);
    await this.events.removeOf(tx, gone);
    await this.reports.remove(tx, gone);
  }

  private async removeAccount(tx: EntityManager, accountId: string): Promise<void> {
    await this.subscriptions.removeOf(tx, accountId);
    await this.follows.removeOf(tx, accountId);
    await this.feedback.removeOf(tx, accountId);
    await this.accounts.remove(tx, accountId);
    await this.accessLog.addWithin(tx, { actorId: null, act: 'delete-account' });
  }
}
