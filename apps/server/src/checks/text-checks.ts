import { Inject, Injectable } from '@nestjs/common';
import type { CheckResult } from '@sanshi/contracts';
import pLimit from 'p-limit';
import { AccountStore } from '../accounts/account-store.js';
import { Database } from '../platform/database/index.js';
import { LOG, type Log } from '../platform/log.js';
import { WechatClient } from '../platform/wechat/index.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import { verdictOn } from './text-verdict.js';

const AT_ONCE = 40;
const SIDE_BY_SIDE = 4;

/** Has WeChat look at the words of each new report, while its author is still there: after two hours it would not. */
@Injectable()
export class TextChecks {
  constructor(
    private readonly db: Database,
    private readonly wechat: WechatClient,
    private readonly reports: ReportStore,
    private readonly accounts: AccountStore,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async sweep(stopping?: AbortSignal): Promise<void> {
    const turns = pLimit(SIDE_BY_SIDE);
    const reports = await this.reports.textToCheck(AT_ONCE);
    await Promise.all(reports.map((report) => turns(() => this.check(report, stopping))));
  }

  private async check(report: Report, stopping?: AbortSignal): Promise<void> {
    if (stopping?.aborted) return;
    try {
      await this.keep(report.id, await this.find(report));
    } catch (problem) {
      this.log.error({ report: report.id, err: problem }, 'no text could be checked');
    }
  }

  private async find(report: Report): Promise<CheckResult> {
    const openid = report.accountId && (await this.accounts.openidOf(report.accountId));
    return verdictOn(this.wechat, openid, wordsOf(report));
  }

  private async keep(id: string, found: CheckResult): Promise<void> {
    if (found === 'pass') await this.db.write((tx) => this.reports.textPassed(tx, id));
    if (found === 'person') await this.db.write((tx) => this.reports.personMustLook(tx, [id]));
  }
}

/** All that the resident wrote for others to read. Name and number are nobody's but ours. */
function wordsOf({ text, address, aboutOffice }: Report): string {
  return [text, address, aboutOffice].filter((words) => words !== null).join('\n');
}
