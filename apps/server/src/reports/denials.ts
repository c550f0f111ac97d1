import { Injectable } from '@nestjs/common';
import { AccessLog } from '../audit/access-log.js';
import type { Staff } from '../domain/access.js';
import { NotAllowed, NotFound } from '../domain/errors.js';
import { ReportStore } from './report-store.js';

/** Leaves a trace of what staff tried and may not: a report of another area, a command of another's part. */
@Injectable()
export class Denials {
  constructor(
    private readonly reports: ReportStore,
    private readonly accessLog: AccessLog,
  ) {}

  /**
   * Does `work`, and notes it when it is refused for want of a right. A report that never was leaves no trace: nobody's secret was
   * tried. @param attempt what was tried: a command's word
   */
  async watch<Result>(actor: Staff, reportId: string, attempt: string, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (refusal) {
      if (await this.isDenial(reportId, refusal)) await this.add(actor, reportId, attempt);
      throw refusal;
    }
  }

  add({ id }: Staff, reportId: string, attempt: string): Promise<void> {
    return this.accessLog.add({ actorId: id, act: 'denied', subjectId: reportId, reason: attempt });
  }

  private async isDenial(reportId: string, refusal: unknown): Promise<boolean> {
    if (refusal instanceof NotAllowed) return true;
    return refusal instanceof NotFound && (await this.reports.byIds([reportId])).length > 0;
  }
}
