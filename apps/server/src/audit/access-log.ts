import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { Report } from '../reports/report.entity.js';
import { AccessEntry, AccessHead, type AccessAct } from './access-entry.entity.js';

export interface Access {
  actorId: string | null;
  act: AccessAct;
  subjectId?: string;
  reason?: string;
}

export interface EntryOnReport {
  entry: AccessEntry;
  report: Report | null;
}

const HEAD = 1;
/** What is done to a report, and to nothing else. */
const ABOUT_REPORTS: readonly AccessAct[] = [
  'view-report',
  'reveal-identity',
  'refused-identity',
  'ask-identity',
  'grant-identity',
  'refuse-identity',
  'denied',
];

/** Adds to the log of who looked at what. There is no way to change or to remove an entry. */
@Injectable()
export class AccessLog {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  add(access: Access): Promise<void> {
    return this.db.write((tx) => this.addWithin(tx, access));
  }

  /** Adds within the caller's transaction: what was shown and the trace of it stand or fall together. */
  async addWithin(tx: EntityManager, { actorId, act, subjectId, reason }: Access): Promise<void> {
    // Counting up first takes the row's lock, so that two entries never follow the same one.
    await tx.increment(AccessHead, { id: HEAD }, 'seq', 1);
    const head = await tx.findOneByOrFail(AccessHead, { id: HEAD });
    const entry = {
      seq: head.seq,
      at: this.clock.now(),
      actorId,
      act,
      subjectId: subjectId ?? null,
      reason: reason ?? null,
      previousHash: head.hash,
    };
    const hash = hashOf(entry);
    await tx.insert(AccessEntry, { ...entry, hash });
    await tx.update(AccessHead, { id: HEAD }, { hash });
  }

  /**
   * Entries before one, the newest first, each with the report that it was about. Those about a report outside these areas are left
   * out, and those whose report is no more.
   */
  async before(seq: number | null, limit: number, areaCodes: ReadonlySet<string>): Promise<EntryOnReport[]> {
    const { reader } = this.db;
    const query = reader
      .createQueryBuilder(AccessEntry, 'entry')
      .leftJoin(Report, 'report', 'report.id = entry.subjectId')
      .where('(report.communityCode IN (:...areas) OR (report.id IS NULL AND entry.act NOT IN (:...acts)))')
      .setParameters({ areas: ['', ...areaCodes], acts: ABOUT_REPORTS })
      .orderBy('entry.seq', 'DESC')
      .limit(limit);
    if (seq !== null) query.andWhere('entry.seq < :seq', { seq });
    const entries = await query.getMany();
    const reports = await reader.findBy(Report, { id: In(entries.flatMap(({ subjectId }) => subjectId ?? [])) });
    const byId = new Map(reports.map((report) => [report.id, report]));
    return entries.map((entry) => ({ entry, report: byId.get(entry.subjectId ?? '') ?? null }));
  }

  /** The first entry whose hash does not fit the chain, or null when it is whole. */
  async firstBroken(): Promise<number | null> {
    let previousHash = '';
    for (const entry of await this.db.reader.find(AccessEntry, { order: { seq: 'ASC' } })) {
      if (entry.previousHash !== previousHash || entry.hash !== hashOf(entry)) return entry.seq;
      previousHash = entry.hash;
    }
    return null;
  }
}

function hashOf({ seq, at, actorId, act, subjectId, reason, previousHash }: Omit<AccessEntry, 'hash'>): string {
  const line = JSON.stringify([seq, at.toISOString(), actorId, act, subjectId, reason, previousHash]);
  return createHash('sha256').update(line).digest('hex');
}
