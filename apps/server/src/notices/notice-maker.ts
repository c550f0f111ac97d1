import { Inject, Injectable } from '@nestjs/common';
import { AccountStore } from '../accounts/account-store.js';
import { Clock } from '../platform/clock.js';
import { Database, isUnavailable } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { newId } from '../platform/ids.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { EventStore } from '../reports/event-store.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import { Audiences, type Recipient } from './audiences.js';
import type { Notice } from './notice.entity.js';
import { NoticeStore } from './notice-store.js';
import { SubscriptionStore } from './subscription-store.js';

const AT_ONCE = 100;

/** Turns the timeline's new events into notices: each event once, each recipient once. */
@Injectable()
export class NoticeMaker {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly events: EventStore,
    private readonly audience: Audiences,
    private readonly accounts: AccountStore,
    private readonly notices: NoticeStore,
    private readonly subscriptions: SubscriptionStore,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'wechat'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    for (let lastId = ''; ;) {
      const events = await this.events.toNotice(lastId, AT_ONCE);
      for (const event of events) {
        if (stopping?.aborted) return;
        await this.makeUnlessBad(event);
      }
      const last = events.at(-1);
      if (!last || events.length < AT_ONCE) return;
      lastId = last.id;
    }
  }

  /** One event of which nothing can be made holds up no other. */
  private async makeUnlessBad(event: ReportEvent): Promise<void> {
    try {
      await this.make(event);
    } catch (problem) {
      if (isUnavailable(problem)) throw problem;
      this.log.error({ event: event.id, err: problem }, 'no notice could be made');
    }
  }

  private async make(event: ReportEvent): Promise<void> {
    const now = this.clock.now();
    const notices = await this.noticesOf(event, now);
    await this.db.write(async (tx) => {
      if (!(await this.events.markNoticed(tx, event.id, now))) return;
      for (const notice of notices) await this.notices.add(tx, notice);
    });
  }

  private async noticesOf(event: ReportEvent, now: Date): Promise<Notice[]> {
    const told = await this.audience.of(event);
    const messages = await Promise.all(told.map((recipient) => this.canBeSent(recipient)));
    return told.map((recipient, i) => ({
      ...recipient,
      id: newId(),
      eventId: event.id,
      createdAt: now,
      readAt: null,
      tries: 0,
      lockedUntil: null,
      sentAt: null,
      messageId: null,
      lastProblem: null,
      ...(messages[i] ? { sendState: 'waiting', nextTryAt: now } : { sendState: 'none', nextTryAt: null }),
    }));
  }

  /** By WeChat, with a grant for this kind of news that is left. Each grant was given for one's own report: it is kept for that. */
  private async canBeSent({ accountId, kind, audience }: Recipient): Promise<boolean> {
    if (audience !== 'reporter') return false;
    const templateId = this.settings.wechat.templates.get(kind);
    if (templateId === undefined || !(await this.subscriptions.has(accountId, templateId))) return false;
    return (await this.accounts.openidOf(accountId)) !== null;
  }
}
