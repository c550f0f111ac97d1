import { Injectable } from '@nestjs/common';
import { Brackets, In, IsNull, LessThanOrEqual, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { HandlingState } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Staff } from '../domain/access.js';
import { ChangedMeanwhile, NotFound } from '../domain/errors.js';
import type { Handling } from '../domain/handling.js';
import { Database, lockForUpdate } from '../platform/database/index.js';
import { beyond } from './cursor.js';
import { Report } from './report.entity.js';
import { withinScope } from './report-scope.js';

/** What a change of a report may write: the state machine's columns, and those of triage. */
export type ReportChange = Partial<
  Handling &
    Pick<
      Report,
      | 'category'
      | 'kind'
      | 'beat'
      | 'communityCode'
      | 'coverage'
      | 'verification'
      | 'dueAt'
      | 'late'
      | 'remindAt'
      | 'identity'
      | 'joinedCount'
      | 'coverPhotoId'
      | 'publicAt'
      | 'mayPublish'
      | 'isMinor'
    >
>;

/** Every query on the table `report`, each named by its question. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly db: Database,
    private readonly catalog: Catalog,
  ) {}

  /** The report that this account filed with this key. Reads index report_by_filing_key. */
  byFilingKey(accountId: string, idempotencyKey: string): Promise<Report | null> {
    return this.db.reader.findOneBy(Report, { accountId, idempotencyKey });
  }

  /** Reads index report_by_receipt_number. */
  byReceiptNumber(receiptNumber: string): Promise<Report | null> {
    return this.db.reader.findOneBy(Report, { receiptNumber });
  }

  /** An account's own report. @throws NotFound for anybody else's and for none */
  async own(from: EntityManager, accountId: string, id: string): Promise<Report> {
    const report = await from.findOneBy(Report, { id, accountId });
    if (!report) throw new NotFound(`report ${id}`);
    return report;
  }

  /** An account's reports, newest first. Reads index report_by_account_and_time. */
  mine(accountId: string, before: { at: Date; id: string } | null, limit: number): Promise<Report[]> {
    const query = this.all().where('report.accountId = :accountId', { accountId });
    if (before) {
      const last = { value: before.at, id: before.id };
      const { sql, values } = beyond('report.submittedAt', 'report.id', 'DESC', last);
      query.andWhere(sql, values);
    }
    return query.orderBy('report.submittedAt', 'DESC').addOrderBy('report.id', 'DESC').limit(limit).getMany();
  }

  /** Everything that an account filed, the newest first. Reads index report_by_account_and_time. */
  allOf(accountId: string, from: EntityManager = this.db.reader): Promise<Report[]> {
    return from.find(Report, { where: { accountId }, order: { submittedAt: 'DESC' } });
  }

  /** The consent to publish is taken back. It is no change: who has the report open may go on. */
  async stopPublishing(tx: EntityManager, id: string): Promise<void> {
    await tx.update(Report, { id }, { mayPublish: false });
  }

  /** One neighbour fewer on each of these: they have gone. */
  async countDown(tx: EntityManager, ids: string[]): Promise<void> {
    if (ids.length > 0) await tx.decrement(Report, { id: In(ids) }, 'joinedCount', 1);
  }

  /** From now on nothing tells whose these reports were. The hash of what was sent would let a guess at it be proved. */
  async cutLoose(tx: EntityManager, ids: string[]): Promise<void> {
    const cut = {
      accountId: null,
      idempotencyKey: null,
      bodyHash: '',
      identity: 'anonymous',
      mayPublish: false,
    } as const;
    if (ids.length > 0) await tx.update(Report, { id: In(ids) }, { ...cut, onBehalfOf: null, isMinor: null });
  }

  async remove(tx: EntityManager, ids: string[]): Promise<void> {
    if (ids.length > 0) await tx.delete(Report, { id: In(ids) });
  }

  /** A report within what the person may see. @throws NotFound for what is outside, as for what never was */
  async visible(from: EntityManager, actor: Staff, id: string): Promise<Report> {
    const query = from.createQueryBuilder(Report, 'report').where('report.id = :id', { id });
    const report = await withinScope(query, actor, this.catalog.areas).getOne();
    if (!report) throw new NotFound(`report ${id}`);
    return report;
  }

  /** @throws NotFound */
  async byId(from: EntityManager, id: string): Promise<Report> {
    const report = await from.findOneBy(Report, { id });
    if (!report) throw new NotFound(`report ${id}`);
    return report;
  }

  /** A report that the public sees. @throws NotFound for any other, as for none */
  async public(id: string): Promise<Report> {
    const report = await this.db.reader.findOneBy(Report, { id, publicAt: Not(IsNull()) });
    if (!report) throw new NotFound(`public report ${id}`);
    return report;
  }

  /** What the public sees, for its list to narrow and page, the newest publishing first. Reads index report_by_public. */
  listedPublic(before: { at: Date; id: string } | null, limit: number): SelectQueryBuilder<Report> {
    const query = this.all().where('report.publicAt IS NOT NULL');
    if (before) after(query, 'publicAt', 'DESC', before.at, before.id);
    return query.orderBy('report.publicAt', 'DESC').addOrderBy('report.id', 'DESC').limit(limit);
  }

  /** Takes the row's lock, so that what is read of the report after this stays true until the transaction ends. */
  lock(tx: EntityManager, id: string): Promise<void> {
    return lockForUpdate(tx, 'report', id);
  }

  /** The reports that were merged into this one. Reads index report_by_primary. */
  mergedInto(primaryId: string, from: EntityManager = this.db.reader): Promise<Report[]> {
    return from.find(Report, { where: { mergedInto: primaryId }, order: { submittedAt: 'ASC' } });
  }

  /** Gives a merged report another primary. */
  async repoint(tx: EntityManager, id: string, mergedInto: string): Promise<void> {
    await tx.update(Report, { id, state: 'merged' }, { mergedInto });
  }

  byIds(ids: string[]): Promise<Report[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return this.all().where('report.id IN (:...ids)', { ids }).getMany();
  }

  /** Reports of neighbouring squares since `since`: candidates for the same matter. Reads index report_by_cell_and_time. */
  near(cells: string[], since: Date, limit: number): Promise<Report[]> {
    return this.all()
      .where('report.cell IN (:...cells)', { cells })
      .andWhere('report.submittedAt >= :since', { since })
      .orderBy('report.submittedAt', 'DESC')
      .limit(limit)
      .getMany();
  }

  /**
   * How many other reports of the account behind this one the person may see, and may know to be of the same one: an anonymous
   * report counts with nothing. 0 for a report taken down by staff.
   */
  async othersOfSameAccount(actor: Staff, { accountId, id }: Report): Promise<number> {
    if (!accountId) return 0;
    const others = this.listed(actor).andWhere('report.accountId = :accountId AND report.id <> :id', { accountId, id });
    if (actor.role === 'editor') others.andWhere("report.identity IN ('named', 'confidential')");
    else others.andWhere("report.identity = 'named' AND report.isMinor IS NOT TRUE");
    return others.getCount();
  }

  /** How many reports a query within the person's areas finds, by state. */
  async countByState(
    actor: Staff,
    narrow?: (query: SelectQueryBuilder<Report>) => void,
  ): Promise<Map<HandlingState, number>> {
    const query = withinScope(this.all().where('1 = 1'), actor, this.catalog.areas);
    narrow?.(query);
    const rows: { state: HandlingState; count: string | number }[] = await query
      .select('report.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .groupBy('report.state')
      .getRawMany();
    return new Map(rows.map(({ state, count }) => [state, Number(count)]));
  }

  /** A query within the person's areas, to be narrowed. */
  listed(actor: Staff): SelectQueryBuilder<Report> {
    return withinScope(this.all().where('1 = 1'), actor, this.catalog.areas);
  }

  /** Open reports whose running limit has passed and that are not marked late yet. Reads index report_by_due. */
  past(now: Date, limit: number): Promise<Report[]> {
    return this.all()
      .where('report.dueAt <= :now AND report.lateSince IS NULL', { now })
      .orderBy('report.dueAt', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Resolved since before `before` without a word of the reporter. Reads index report_by_state_and_time. */
  unanswered(before: Date, limit: number): Promise<Report[]> {
    return this.all()
      .where("report.state = 'resolved' AND report.resolvedAt <= :before", { before })
      .orderBy('report.submittedAt', 'ASC')
      .limit(limit)
      .getMany();
  }

  /** Reports whose pause has run out. */
  pausedUntil(now: Date, limit: number): Promise<Report[]> {
    return this.all()
      .where("report.state IN ('accepted', 'assigned', 'handling') AND report.pausedUntil <= :now", { now })
      .limit(limit)
      .getMany();
  }

  /**
   * Keeps that the running limit has passed. It is no change: who has the report open may go on.
   * @returns false when somebody else did, or changed the report meanwhile
   */
  async markLate(tx: EntityManager, { id, version }: Report, lateSince: Date): Promise<boolean> {
    const { affected } = await tx.update(Report, { id, version, lateSince: IsNull() }, { lateSince, late: true });
    return affected === 1;
  }

  /** Reports of whose limit the office is to be reminded. Reads index report_by_reminder. */
  toRemind(now: Date, limit: number): Promise<Report[]> {
    const where = { remindAt: LessThanOrEqual(now) };
    return this.db.reader.find(Report, { where, order: { remindAt: 'ASC', id: 'ASC' }, take: limit });
  }

  /** Keeps that the office was reminded, and when it is next. @returns false when somebody else did, or changed the report meanwhile */
  async reminded(tx: EntityManager, { id, version, remindAt }: Report, next: Date | null): Promise<boolean> {
    if (remindAt === null) return false;
    const { affected } = await tx.update(Report, { id, version, remindAt }, { remindAt: next });
    return affected === 1;
  }

  /** Reports whose words nobody has checked, the longest waiting first. Reads index report_by_check. */
  textToCheck(limit: number): Promise<Report[]> {
    const where = { check: 'pending', textCheck: 'pending' } as const;
    return this.db.reader.find(Report, { where, order: { submittedAt: 'ASC' }, take: limit });
  }

  /** Reports whose words have passed, and every photo of a resident with them. Reads index report_by_check, photo_by_report. */
  allChecked(limit: number): Promise<Pick<Report, 'id'>[]> {
    return this.all()
      .select('report.id')
      .where("report.check = 'pending' AND report.textCheck = 'pass'")
      .andWhere("NOT EXISTS (SELECT 1 FROM photo WHERE photo.reportId = report.id AND photo.checkState <> 'pass')")
      .limit(limit)
      .getMany();
  }

  /** Reports filed before `before` whose check has not come to an end. Reads index report_by_check. */
  uncheckedSince(before: Date, limit: number): Promise<Pick<Report, 'id'>[]> {
    return this.all()
      .select('report.id')
      .where("report.check = 'pending' AND report.textCheck IN ('pending', 'pass')")
      .andWhere('report.submittedAt < :before', { before })
      .limit(limit)
      .getMany();
  }

  async textPassed(tx: EntityManager, id: string): Promise<void> {
    await tx.update(Report, { id, textCheck: 'pending' }, { textCheck: 'pass' });
  }

  async checkPassed(tx: EntityManager, ids: string[]): Promise<void> {
    await tx.update(Report, { id: In(ids), check: 'pending' }, { check: 'pass' });
  }

  /** A person must look, whatever any check finds after this. */
  async personMustLook(tx: EntityManager, ids: string[]): Promise<void> {
    await tx.update(Report, { id: In(ids) }, { check: 'person' });
  }

  /**
   * Writes a change and counts the version up, if nobody else did so since `report` was read.
   * @returns the report as it stands now
   * @throws ChangedMeanwhile
   */
  async change(tx: EntityManager, report: Report, change: ReportChange, now: Date): Promise<Report> {
    const next = { ...change, version: report.version + 1, updatedAt: now };
    const { affected } = await tx.update(Report, { id: report.id, version: report.version }, next);
    if (affected !== 1) throw new ChangedMeanwhile([]);
    return Object.assign(new Report(), report, next);
  }

  private all(): SelectQueryBuilder<Report> {
    return this.db.reader.createQueryBuilder(Report, 'report');
  }
}

type SortColumn = 'submittedAt' | 'dueAt' | 'joinedCount' | 'publicAt';

/** Goes on after the last row of a keyset page. */
export function after(
  query: SelectQueryBuilder<Report>,
  column: SortColumn,
  direction: 'ASC' | 'DESC',
  value: Date | number,
  id: string,
): void {
  const beyond = direction === 'ASC' ? '>' : '<';
  query.andWhere(
    new Brackets((page) =>
      page
        .where(`report.${column} ${beyond} :sortedBy`, { sortedBy: value })
        .orWhere(`report.${column} = :sortedBy AND report.id ${beyond} :lastId`, { sortedBy: value, lastId: id }),
    ),
  );
}
