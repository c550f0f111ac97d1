import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { oldestStanding } from '../domain/approval.js';
import { Database, insertRow } from '../platform/database/index.js';
import { IdentityRequest } from './identity-request.entity.js';

/** Enough for a newsroom's day. */
const MOST = 100;

/** Every query on the table `identity_request`. */
@Injectable()
export class IdentityRequestStore {
  constructor(private readonly db: Database) {}

  add(tx: EntityManager, request: IdentityRequest): Promise<void> {
    return insertRow(tx, IdentityRequest, request);
  }

  byId(id: string): Promise<IdentityRequest | null> {
    return this.db.reader.findOneBy(IdentityRequest, { id });
  }

  /** What was asked about a report and may still stand, the newest first. Reads index identity_request_by_report. */
  ofReport(reportId: string, now: Date, from: EntityManager = this.db.reader): Promise<IdentityRequest[]> {
    const where = { reportId, askedAt: MoreThan(oldestStanding(now)) };
    return from.find(IdentityRequest, { where, order: { askedAt: 'DESC', id: 'DESC' }, take: MOST });
  }

  /** What was asked anywhere and may still stand, the newest first. Reads index identity_request_by_time. */
  standing(now: Date): Promise<IdentityRequest[]> {
    const where = { askedAt: MoreThan(oldestStanding(now)) };
    return this.db.reader.find(IdentityRequest, { where, order: { askedAt: 'DESC', id: 'DESC' }, take: MOST });
  }

  /** Keeps what a second person said. @returns false when somebody has answered already */
  async decide(tx: EntityManager, id: string, deciderId: string, granted: boolean, now: Date): Promise<boolean> {
    const unanswered = { id, decidedAt: IsNull() };
    const { affected } = await tx.update(IdentityRequest, unanswered, { deciderId, granted, decidedAt: now });
    return affected === 1;
  }
}
