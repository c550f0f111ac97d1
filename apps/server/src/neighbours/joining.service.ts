import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { JoinReport } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { NotFound, WrongState } from '../domain/errors.js';
import type { Handling, Moment } from '../domain/handling.js';
import { isKnownToNeighbours, joinRefusal } from '../domain/neighbours.js';
import { rise, risesTo } from '../domain/priority-rise.js';
import { drawReceiptNumber } from '../domain/receipt-number.js';
import { Clock } from '../platform/clock.js';
import { Database, isDuplicate } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { ReportMoves, type Step } from '../reports/report-moves.js';
import type { Report } from '../reports/report.entity.js';
import { ReportStore } from '../reports/report-store.js';
import type { Neighbour } from './neighbour.entity.js';
import { NeighbourStore } from './neighbour-store.js';

export interface Joined {
  neighbour: Neighbour;
  /** False when the account had joined before. */
  fresh: boolean;
}

/** How often another receipt number is drawn when one is taken. */
const DRAWS = 5;
const SPEAKER = { side: 'system', actorId: null, actorName: '邻居' } as const;

/** 我也遇到了: a neighbour joins a report that is there already, with a receipt and photos of their own. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limiter: Limiter,
    private readonly reports: ReportStore,
    private readonly neighbours: NeighbourStore,
    private readonly moves: ReportMoves,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'joinsUntilUrgent'>,
  ) {}

  /**
   * Once for each account; again gives the same. A report that was merged is joined where it went.
   * @throws NotFound for what a neighbour may not know of, WrongState for one's own and for what is over, TooMany
   */
  async join(actor: Resident, id: string, body: JoinReport): Promise<Joined> {
    const reportId = await this.whereItWent(id);
    const before = await this.neighbours.byAccount(reportId, actor.accountId);
    if (before) return { neighbour: before, fresh: false };
    await this.limiter.take('joins', actor.accountId);
    for (let draw = 1; ; draw++) {
      const neighbour = this.draft(actor, reportId);
      try {
        await this.save(actor, neighbour, body);
        return { neighbour, fresh: true };
      } catch (problem) {
        // Of two at once the other one joined; a duplicate beside that is a number drawn twice.
        const made = isDuplicate(problem) ? await this.neighbours.byAccount(reportId, actor.accountId) : null;
        if (made) return { neighbour: made, fresh: false };
        if (!isDuplicate(problem) || draw === DRAWS) throw problem;
      }
    }
  }

  private async whereItWent(id: string): Promise<string> {
    return (await this.reports.byId(this.db.reader, id)).mergedInto ?? id;
  }

  private draft({ accountId }: Resident, reportId: string): Neighbour {
    return {
      id: newId(),
      receiptNumber: drawReceiptNumber((below) => randomInt(below), 'join'),
      reportId,
      accountId,
      joinedAt: this.clock.now(),
      solved: null,
      satisfied: null,
      answeredAt: null,
    };
  }

  private async save(actor: Resident, neighbour: Neighbour, { photoIds }: JoinReport): Promise<void> {
    await this.moves.byNeighbour(actor, neighbour.reportId, async (report, tx) => {
      if (!isKnownToNeighbours(report)) throw new NotFound(`report ${report.id}`);
      const refusal = joinRefusal(report, await this.isOwn(tx, actor, report));
      if (refusal) throw new WrongState('join', report.state, refusal);
      return this.step(report, neighbour, photoIds);
    });
  }

  /** One's own, or one with which one's own was merged. */
  private async isOwn(tx: EntityManager, { accountId }: Resident, report: Report): Promise<boolean> {
    if (report.accountId === accountId) return true;
    return (await this.reports.mergedInto(report.id, tx)).some((merged) => merged.accountId === accountId);
  }

  /** A hazard that many join presses by itself. */
  private risen(before: Handling, joinedCount: number, moment: Moment): Handling {
    const rises = [{ joined: this.settings.joinsUntilUrgent, priority: 'urgent' as const }];
    const priority = risesTo(before, joinedCount, rises);
    return priority === null ? before : rise(before, priority, moment);
  }

  private step(report: Report, neighbour: Neighbour, photoIds: string[] | undefined): Step {
    const joinedCount = report.joinedCount + 1;
    return {
      command: 'join',
      move: null,
      effect: (before, moment) => this.risen(before, joinedCount, moment),
      speaker: SPEAKER,
      photoIds,
      visible: true,
      change: { joinedCount },
      along: (tx) => this.neighbours.add(tx, neighbour),
    };
  }
}
