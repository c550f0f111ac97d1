import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { AccountStore } from '../accounts/account-store.js';
import { MOST_TRIES, nextTryAt } from '../domain/notices.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { WechatClient, WechatRefused, type SendOutcome, type SubscribeMessage } from '../platform/wechat/index.js';
import { ReportStore } from '../reports/report-store.js';
import { MESSAGE_FIELDS, messageValues, type MessageFields } from './message-fields.js';
import type { Notice } from './notice.entity.js';
import { NoticeStore } from './notice-store.js';
import { SubscriptionStore } from './subscription-store.js';

const AT_ONCE = 50;
/** So that one to whom WeChat does not answer does not keep the others waiting. */
const SIDE_BY_SIDE = 8;
/** Longer than any call with its retries: a worker that died lets go of its messages after this. */
const LEASE_MS = 60_000;

/** Sends what waits: leased first, sent outside any transaction, its outcome kept after. */
@Injectable()
export class NoticeSender {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wechat: WechatClient,
    private readonly notices: NoticeStore,
    private readonly reports: ReportStore,
    private readonly accounts: AccountStore,
    private readonly subscriptions: SubscriptionStore,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'wechat'>,
    @Inject(MESSAGE_FIELDS) private readonly fields: MessageFields,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    const turns = pLimit(SIDE_BY_SIDE);
    const due = await this.notices.due(this.clock.now(), AT_ONCE);
    await Promise.all(due.map((notice) => turns(() => this.take(notice, stopping))));
  }

  /** One bad message holds up no other: it comes again when its lease has ended, until its tries are used up. */
  private async take(notice: Notice, stopping?: AbortSignal): Promise<void> {
    try {
      if (!stopping?.aborted && (await this.lease(notice))) await this.send(notice, notice.tries + 1);
    } catch (problem) {
      this.log.error({ notice: notice.id, err: problem }, 'no message could be sent');
    }
  }

  private lease(notice: Notice): Promise<boolean> {
    const until = new Date(this.clock.now().getTime() + LEASE_MS);
    return this.db.write((tx) => this.notices.lease(tx, notice, until));
  }

  private async send(notice: Notice, tries: number): Promise<void> {
    if (tries > MOST_TRIES) return this.settle(notice, tries, { sendState: 'dead', lastProblem: 'workers lost' });
    const message = await this.messageOf(notice);
    if (!message)
      return this.settle(notice, tries, { sendState: 'undeliverable', lastProblem: 'nobody to send it to' });
    const outcome = await this.outcomeOf(message);
    return this.settle(notice, tries, outcomeColumns(tries, outcome, this.clock.now()), message.templateId);
  }

  /** Null when the resident, the report or the template has gone meanwhile. */
  private async messageOf(notice: Notice): Promise<SubscribeMessage | null> {
    const templateId = this.settings.wechat.templates.get(notice.kind);
    const openid = await this.accounts.openidOf(notice.accountId);
    const [report] = await this.reports.byIds([notice.reportId]);
    if (!templateId || !openid || !report) return null;
    const page = `pages/report/index?id=${report.id}`;
    return { openid, templateId, page, values: messageValues(this.fields, notice, report) };
  }

  private async outcomeOf(message: SubscribeMessage): Promise<SendOutcome> {
    try {
      return await this.wechat.sendSubscribeMessage(message);
    } catch (problem) {
      // The settings are wrong, not the message: it may go once they are put right.
      if (problem instanceof WechatRefused) return { outcome: 'later', errcode: problem.errcode };
      throw problem;
    }
  }

  private async settle(
    { id, accountId }: Notice,
    tries: number,
    outcome: Partial<Notice>,
    templateId?: string,
  ): Promise<void> {
    const now = this.clock.now();
    await this.db.write(async (tx) => {
      if (!(await this.notices.settle(tx, id, tries, outcome)) || templateId === undefined) return;
      if (outcome.sendState === 'sent') await this.subscriptions.spend(tx, accountId, templateId, now);
      if (outcome.sendState === 'undeliverable') await this.subscriptions.clear(tx, accountId, templateId, now);
    });
  }
}

function outcomeColumns(tries: number, outcome: SendOutcome, now: Date): Partial<Notice> {
  switch (outcome.outcome) {
    case 'sent':
      return { sendState: 'sent', sentAt: now, messageId: outcome.messageId, lastProblem: null };
    case 'refused':
      return { sendState: 'undeliverable', lastProblem: 'no grant left' };
    case 'unknown':
      return { sendState: 'dead', lastProblem: 'may have gone: not sent again' };
    case 'invalid':
      return { sendState: 'dead', lastProblem: `${outcome.errcode} ${outcome.why}`.slice(0, 200) };
    case 'later':
      return laterColumns(tries, outcome.errcode, now);
  }
}

function laterColumns(tries: number, errcode: number | null, now: Date): Partial<Notice> {
  const lastProblem = errcode === null ? 'not reached' : `errcode ${errcode}`;
  const next = nextTryAt(now, tries, Math.random());
  return next ? { nextTryAt: next, lastProblem } : { sendState: 'dead', lastProblem };
}
