import { Injectable } from '@nestjs/common';
import type { AnswerAsNeighbour } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { WrongState } from '../domain/errors.js';
import { neighbourAnswerRefusal } from '../domain/neighbours.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { ReportStore } from '../reports/report-store.js';
import { Neighbour } from './neighbour.entity.js';
import { NeighbourStore } from './neighbour-store.js';

/** Each neighbour says whether it is solved for them. It is told to the desk, and closes nothing. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reports: ReportStore,
    private readonly neighbours: NeighbourStore,
  ) {}

  /** A second answer takes the place of the first. @throws NotFound, WrongState when nobody asks */
  async answer({ accountId }: Resident, id: string, { solved, satisfied }: AnswerAsNeighbour): Promise<Neighbour> {
    const now = this.clock.now();
    return this.db.write(async (tx) => {
      const neighbour = await this.neighbours.own(accountId, id, tx);
      const joined = await this.reports.byId(tx, neighbour.reportId);
      const report = joined.mergedInto === null ? joined : await this.reports.byId(tx, joined.mergedInto);
      const refusal = neighbourAnswerRefusal(report, now);
      if (refusal) throw new WrongState('answer', report.state, refusal);
      const answer = { solved, satisfied: satisfied ?? null, answeredAt: now };
      await this.neighbours.answer(tx, id, answer);
      return Object.assign(new Neighbour(), neighbour, answer);
    });
  }
}
