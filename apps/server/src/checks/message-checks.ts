import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { AccountStore } from '../accounts/account-store.js';
import { Database } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { WechatClient } from '../platform/wechat/index.js';
import { EventStore } from '../reports/event-store.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { verdictOn } from './text-verdict.js';

const AT_ONCE = 40;
const SIDE_BY_SIDE = 4;

/** Has WeChat look at what residents write after their report: messages, why they reopen, what they say of the result. None is held back. */
@Injectable()
export class MessageChecks {
  constructor(
    private readonly db: Database,
    private readonly wechat: WechatClient,
    private readonly events: EventStore,
    private readonly reports: ReportStore,
    private readonly accounts: AccountStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    const turns = pLimit(SIDE_BY_SIDE);
    const events = await this.events.toCheck(AT_ONCE);
    await Promise.all(events.map((event) => turns(() => this.check(event, stopping))));
  }

  private async check(event: ReportEvent, stopping?: AbortSignal): Promise<void> {
    if (stopping?.aborted) return;
    const { id, reportId, actorId, text } = event;
    try {
      const openid = actorId && (await this.accounts.openidOf(actorId));
      const found = await verdictOn(this.wechat, openid, text ?? '');
      if (found === 'pending') return;
      await this.db.write(async (tx) => {
        await this.events.checked(tx, id, found);
        if (found === 'person') await this.reports.personMustLook(tx, [reportId]);
      });
    } catch (problem) {
      this.log.error({ event: id, err: problem }, 'no message could be checked');
    }
  }
}
