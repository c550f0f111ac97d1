import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type ConcealIdentity,
  type Confirm,
  type Message,
  type MyReport,
  type MyReportItem,
  type Page,
} from '@sanshi/contracts';
import type { ReopenByReporter, Versioned, Withdraw } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { BadInput } from '../domain/errors.js';
import { isMoreSecret } from '../domain/identity.js';
import { Database } from '../platform/database/index.js';
import { readCursor, writeCursor } from './cursor.js';
import { MyView } from './my-view.js';
import { ReportMoves, type Step } from './report-moves.js';
import type { Report } from './report.entity.js';
import { ReporterStore } from './reporter-store.js';
import { ReportStore } from './report-store.js';

/** What residents see of their own reports, and do with them. */
@Injectable()
export class MyReports {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportStore,
    private readonly moves: ReportMoves,
    private readonly view: MyView,
    private readonly reporters: ReporterStore,
  ) {}

  async page(
    actor: Resident,
    { limit = LIMITS.page.usual, cursor }: { limit?: number; cursor?: string },
  ): Promise<Page<MyReportItem>> {
    const from = cursor === undefined ? null : readCursor(cursor);
    const rows = await this.reports.mine(actor.accountId, from && { at: new Date(from.value), id: from.id }, limit + 1);
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((report) => this.view.item(report)),
      nextCursor: last ? writeCursor({ value: last.submittedAt.getTime(), id: last.id }) : null,
    };
  }

  async one(actor: Resident, id: string): Promise<MyReport> {
    return this.view.whole(actor, await this.reports.own(this.db.reader, actor.accountId, id));
  }

  say(actor: Resident, id: string, { text, photoIds }: Message): Promise<MyReport> {
    const step = { command: 'message', move: { command: 'message' }, text, photoIds, visible: true } as const;
    return this.take(actor, { id, version: null }, () => step);
  }

  withdraw(actor: Resident, id: string, { version, text }: Withdraw): Promise<MyReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'withdraw',
      move: { command: 'withdraw' },
      text,
      visible: true,
    }));
  }

  urge(actor: Resident, id: string, { version }: Versioned): Promise<MyReport> {
    return this.take(actor, { id, version }, () => ({ command: 'urge', move: { command: 'urge' }, visible: true }));
  }

  /** 'Not solved' is a reopening: it goes back to the same office. */
  confirm(actor: Resident, id: string, { version, solved, satisfied, comment }: Confirm): Promise<MyReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'confirm',
      move: { command: 'confirm', solved, satisfied, comment },
      text: comment,
      detail: { solved, ...(satisfied === undefined ? {} : { satisfied }) },
      visible: true,
    }));
  }

  reopen(actor: Resident, id: string, { version, text }: ReopenByReporter): Promise<MyReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'reopen',
      move: { command: 'reopen' },
      text,
      visible: true,
    }));
  }

  /** Who may know that it was them: only ever fewer. Of an anonymous reporter nothing is kept. @throws BadInput for fewer secrets */
  conceal(actor: Resident, id: string, { version, identity }: ConcealIdentity): Promise<MyReport> {
    return this.take(actor, { id, version }, (report) => {
      if (!isMoreSecret(report.identity, identity))
        throw new BadInput({ identity: ['isMoreSecret'] }, 'only_more_secret');
      return {
        command: 'identity',
        move: null,
        detail: { identity },
        visible: true,
        change: { identity, ...(identity === 'anonymous' && { isMinor: null }) },
        along: async (tx) => {
          if (identity === 'anonymous') await this.reporters.forget(tx, [id]);
        },
      };
    });
  }

  private async take(
    actor: Resident,
    target: { id: string; version: number | null },
    plan: (report: Report) => Step,
  ): Promise<MyReport> {
    return this.view.whole(actor, await this.moves.byReporter(actor, target, plan));
  }
}
