import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { CheckResult } from '@sanshi/contracts';
import { AccountStore } from '../accounts/account-store.js';
import { NoticeStore } from '../notices/notice-store.js';
import { SubscriptionStore } from '../notices/subscription-store.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Clock } from '../platform/clock.js';
import { Database, isUnavailable } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { Shared } from '../platform/shared/index.js';
import { readCallbackEvent, type CallbackEvent, type MediaChecked } from '../platform/wechat/index.js';
import { ReportStore } from '../reports/report-store.js';

type Event<Name extends CallbackEvent['event']> = Extract<CallbackEvent, { event: Name }>;

/** The result of a check can come before we have kept under which trace it runs, so it is offered again, and then let go. */
const PAUSES_MS = [0, 200, 2000, 10_000] as const;
/** WeChat sends an event again within seconds when our answer was lost. */
const SAME_EVENT_MS = 3600_000;

/** What WeChat tells us, dealt with after it has its answer, and each event once. */
@Injectable()
export class PushedEvents implements BeforeApplicationShutdown {
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountStore,
    private readonly subscriptions: SubscriptionStore,
    private readonly notices: NoticeStore,
    private readonly photos: PhotoStore,
    private readonly reports: ReportStore,
    private readonly shared: Shared,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'wechat'>,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Takes an event and comes back before it is dealt with.
   * @param text the event's JSON, its signature checked
   * @throws CallbackRefused when it is no event
   */
  async take(text: string): Promise<void> {
    const event = readCallbackEvent(text);
    const name = createHash('sha256').update(text).digest('base64');
    if (!(await this.shared.firstTime(name, this.clock.now(), SAME_EVENT_MS))) return;
    const dealing = this.deal(event).finally(() => this.running.delete(dealing));
    this.running.add(dealing);
  }

  /** Waits until all that was taken is dealt with. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.idle();
  }

  private async deal(event: CallbackEvent): Promise<void> {
    for (const pauseMs of PAUSES_MS) {
      await pause(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (await this.isDealtWith(event)) return;
    }
  }

  private async isDealtWith(event: CallbackEvent): Promise<boolean> {
    try {
      return await this.apply(event);
    } catch (problem) {
      if (isUnavailable(problem)) return false;
      this.log.error({ event: event.event, err: problem }, 'an event could not be dealt with');
      return true;
    }
  }

  /** @returns false when it may go better later */
  private async apply(event: CallbackEvent): Promise<boolean> {
    switch (event.event) {
      case 'subscribe-answered':
        return this.granted(event);
      case 'subscribe-withdrawn':
        return this.withdrawn(event);
      case 'message-delivered':
        return this.delivered(event);
      case 'media-checked':
        return this.mediaChecked(event);
      case 'other':
        return true;
    }
  }

  /** Each yes is one message more. A no in the popup takes nothing back that was granted before. */
  private async granted({ openid, answers }: Event<'subscribe-answered'>): Promise<boolean> {
    const account = await this.accounts.byOpenid(openid);
    const ours = new Set(this.settings.wechat.templates.values());
    const granted = answers.filter(({ accepted, templateId }) => accepted && ours.has(templateId));
    if (!account || granted.length === 0) return true;
    const now = this.clock.now();
    await this.db.write(async (tx) => {
      for (const { templateId } of granted) await this.subscriptions.grant(tx, account.id, templateId, now);
    });
    return true;
  }

  private async withdrawn({ openid, templateIds }: Event<'subscribe-withdrawn'>): Promise<boolean> {
    const account = await this.accounts.byOpenid(openid);
    if (!account) return true;
    const now = this.clock.now();
    await this.db.write(async (tx) => {
      for (const templateId of templateIds) await this.subscriptions.clear(tx, account.id, templateId, now);
    });
    return true;
  }

  private async delivered({ openid, deliveries }: Event<'message-delivered'>): Promise<boolean> {
    const failed = deliveries.filter(({ errcode }) => errcode !== 0);
    const account = failed.length > 0 ? await this.accounts.byOpenid(openid) : null;
    if (!account) return true;
    await this.db.write(async (tx) => {
      for (const { messageId, errcode } of failed) {
        await this.notices.notDelivered(tx, account.id, messageId, `not delivered: ${errcode}`);
      }
    });
    return true;
  }

  private async mediaChecked({ traceId, result }: MediaChecked): Promise<boolean> {
    const photo = await this.photos.byTrace(traceId);
    if (!photo) return false;
    const found: CheckResult = result.outcome === 'checked' && result.suggest === 'pass' ? 'pass' : 'person';
    await this.db.write(async (tx) => {
      await this.photos.checked(tx, photo.id, found);
      if (found === 'person' && photo.reportId !== null) await this.reports.personMustLook(tx, [photo.reportId]);
    });
    return true;
  }
}
