import { Inject, Injectable } from '@nestjs/common';
import { sayClock, sayDay, sayReceiptNumber } from '@sanshi/contracts';
import { AccountStore } from '../accounts/account-store.js';
import { nextTryAt } from '../domain/notices.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { fitThing, WechatClient, type SendOutcome } from '../platform/wechat/index.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import type { Notice } from './notice.entity.js';
import { NoticeStore } from './notice-store.js';
import { NOTICE_WORDS } from './notice-words.js';
import { SubscriptionStore } from './subscription-store.js';

const AT_ONCE = 50;
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
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async sweep(): Promise<void> {
    for (const notice of await this.notices.due(this.clock.now(), AT_ONCE)) {
      const now = this.clock.now();
      const until = new Date(now.getTime() + LEASE_MS);
      if (await this.db.write((tx) => this.notices.lease(tx, notice.id, now, until))) await this.send(notice);
    }
  }

  /** One bad message holds up no other: whatever goes wrong is kept with it. */
  private async send(notice: Notice): Promise<void> {
    const templateId = this.settings.wechat.templates.get(notice.kind);
    const openid = await this.accounts.openidOf(notice.accountId);
    const [report] = await this.reports.byIds([notice.reportId]);
    if (!templateId || !openid || !report) return this.settle(notice, { outcome: 'refused' });
    return this.settle(notice, await this.outcomeOf(notice, report, openid, templateId), templateId);
  }

  private async outcomeOf(notice: Notice, report: Report, openid: string, templateId: string): Promise<SendOutcome> {
    const { createdAt } = notice;
    const values = {
      thing1: fitThing(NOTICE_WORDS[notice.kind]),
      character_string2: sayReceiptNumber(report.receiptNumber),
      time3: `${sayDay(createdAt, new Date(0))} ${sayClock(createdAt)}`,
    };
    try {
      const page = `pages/report/index?id=${report.id}`;
      return await this.wechat.sendSubscribeMessage({ openid, templateId, page, values });
    } catch (problem) {
      return { outcome: 'invalid', errcode: 0, why: problem instanceof Error ? problem.message : 'unknown' };
    }
  }

  private async settle(notice: Notice, outcome: SendOutcome, templateId?: string): Promise<void> {
    const now = this.clock.now();
    await this.db.write(async (tx) => {
      await this.notices.settle(tx, notice.id, settled(notice, outcome, now));
      if (templateId === undefined) return;
      if (outcome.outcome === 'sent') await this.subscriptions.spend(tx, notice.accountId, templateId);
      if (outcome.outcome === 'refused') await this.subscriptions.clear(tx, notice.accountId, templateId, now);
    });
  }
}

function settled({ tries: before }: Notice, outcome: SendOutcome, now: Date): Partial<Notice> {
  const tries = before + 1;
  switch (outcome.outcome) {
    case 'sent':
      return { tries, sendState: 'sent', sentAt: now, lastProblem: null };
    case 'refused':
      return { tries, sendState: 'undeliverable', lastProblem: 'no grant left' };
    case 'unknown':
      return { tries, sendState: 'dead', lastProblem: 'fate unknown: not sent again' };
    case 'invalid':
      return { tries, sendState: 'dead', lastProblem: `${outcome.errcode} ${outcome.why}`.slice(0, 200) };
    case 'later': {
      const next = nextTryAt(now, tries, Math.random());
      const lastProblem = `errcode ${outcome.errcode ?? 'none'}`;
      return next ? { tries, nextTryAt: next, lastProblem } : { tries, sendState: 'dead', lastProblem };
    }
  }
}
