import { Inject, Injectable } from '@nestjs/common';
import type { NoticeKind } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import { AccountStore } from '../accounts/account-store.js';
import { isSharedWithMerged, noticeKindOf } from '../domain/notices.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { EventStore } from '../reports/event-store.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { NoticeStore } from './notice-store.js';
import { SubscriptionStore } from './subscription-store.js';

const AT_ONCE = 100;

interface Recipient {
  accountId: string;
  reportId: string;
}

/** Turns the timeline's new events into notices: each event once, each recipient once. */
@Injectable()
export class NoticeMaker {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: EventStore,
    private readonly reports: ReportStore,
    private readonly accounts: AccountStore,
    private readonly notices: NoticeStore,
    private readonly subscriptions: SubscriptionStore,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns how many events were looked at; call again while it is as many as can be at once */
  async sweep(): Promise<number> {
    const events = await this.events.toNotice(AT_ONCE);
    for (const event of events) await this.make(event);
    return events.length;
  }

  private async make(event: ReportEvent): Promise<void> {
    const kind = noticeKindOf(event);
    const told = kind === null ? [] : await this.recipients(event);
    const messages = kind === null ? new Set<string>() : await this.reachable(told, kind);
    await this.db.write(async (tx) => {
      if (!(await this.events.markNoticed(tx, event.id, this.clock.now())) || kind === null) return;
      for (const recipient of told) await this.add(tx, event, kind, recipient, messages.has(recipient.accountId));
    });
  }

  /** The reporter, and for what concerns all neighbours those whose reports were merged into this one, by account. */
  private async recipients(event: ReportEvent): Promise<Recipient[]> {
    const [report, merged] = await Promise.all([
      this.reports.byIds([event.reportId]),
      isSharedWithMerged(event) ? this.reports.mergedInto(this.db.reader, event.reportId) : [],
    ]);
    const byAccount = new Map<string, Recipient>();
    for (const { accountId, id } of [...report, ...merged]) {
      if (accountId !== null && !byAccount.has(accountId)) byAccount.set(accountId, { accountId, reportId: id });
    }
    return [...byAccount.values()].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  }

  /** Those who can be sent a message of this kind: by WeChat, with a grant that is left. */
  private async reachable(told: Recipient[], kind: NoticeKind): Promise<Set<string>> {
    const templateId = this.settings.wechat.templates.get(kind);
    const reachable = new Set<string>();
    if (templateId === undefined) return reachable;
    for (const { accountId } of told) {
      const known = (await this.accounts.openidOf(accountId)) !== null;
      if (known && (await this.subscriptions.has(accountId, templateId))) reachable.add(accountId);
    }
    return reachable;
  }

  private add(
    tx: EntityManager,
    { id: eventId }: ReportEvent,
    kind: NoticeKind,
    { accountId, reportId }: Recipient,
    send: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    return this.notices.add(tx, {
      id: newId(),
      eventId,
      accountId,
      reportId,
      kind,
      createdAt: now,
      readAt: null,
      sendState: send ? 'waiting' : 'none',
      tries: 0,
      nextTryAt: send ? now : null,
      lockedUntil: null,
      sentAt: null,
      lastProblem: null,
    });
  }
}
