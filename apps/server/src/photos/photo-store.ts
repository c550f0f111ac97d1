import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan, Not, Or, type EntityManager } from 'typeorm';
import type { CheckResult } from '@sanshi/contracts';
import type { Actor } from '../domain/access.js';
import { BadInput } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database, insertRow } from '../platform/database/index.js';
import { Photo } from './photo.entity.js';

/** A time of making that no photo has: it says that the photo was let go. Its files are removed before its row, so that none is forgotten. */
const LET_GO = new Date(0);

/** Every query on the table `photo`, each named by its question. */
@Injectable()
export class PhotoStore {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  add(tx: EntityManager, photo: Photo): Promise<void> {
    return insertRow(tx, Photo, photo);
  }

  /** A photo that was not let go. */
  shown(id: string): Promise<Photo | null> {
    return this.db.reader.findOneBy(Photo, { id, createdAt: MoreThan(LET_GO) });
  }

  /** What this person sent with this key. Reads index photo_by_upload_key. */
  byKey(ownerId: string, idempotencyKey: string): Promise<Photo | null> {
    return this.db.reader.findOneBy(Photo, { ownerId, idempotencyKey });
  }

  /**
   * Gives the actor's own photos to one event of a report, in the order named.
   * @param ids each once, at least one
   * @throws BadInput when one of them is not there, not the actor's, or given away before; the caller's transaction must then end
   */
  async claim(tx: EntityManager, ids: string[], actor: Actor, reportId: string, eventId: string): Promise<void> {
    if (new Set(ids).size !== ids.length) throw new BadInput({ photoIds: ['arrayUnique'] });
    const positions = ids.map((_, i) => `WHEN :id${i} THEN ${i}`).join(' ');
    const { affected } = await tx
      .createQueryBuilder()
      .update(Photo)
      .set({ reportId, eventId, claimedAt: this.clock.now(), position: () => `CASE id ${positions} END` })
      .where('id IN (:...ids) AND ownerId = :ownerId AND claimedAt IS NULL AND createdAt > :letGo', {
        ids,
        ownerId: ownerOf(actor),
        letGo: LET_GO,
      })
      .setParameters(Object.fromEntries(ids.map((id, i) => [`id${i}`, id])))
      .execute();
    if (affected !== ids.length) throw new BadInput({ photoIds: ['isOwnPhoto'] });
  }

  /** All photos of a report, those of its events too, each event's in their order. Reads index photo_by_report. */
  ofReport(reportId: string): Promise<Photo[]> {
    return this.db.reader.find(Photo, { where: { reportId }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** The same for several reports. Reads index photo_by_report. */
  ofReports(reportIds: string[]): Promise<Photo[]> {
    if (reportIds.length === 0) return Promise.resolve([]);
    return this.db.reader.find(Photo, { where: { reportId: In(reportIds) }, order: { position: 'ASC', id: 'ASC' } });
  }

  /** Shows the public these photos of a report, and no other of it. */
  async show(tx: EntityManager, reportId: string, ids: string[], publicSince: Date): Promise<void> {
    await this.hide(tx, reportId);
    if (ids.length > 0) await tx.update(Photo, { reportId, id: In(ids) }, { publicSince });
  }

  /** Shows the public no photo of the report any more: their addresses are dead at once. */
  async hide(tx: EntityManager, reportId: string): Promise<void> {
    await tx.update(Photo, { reportId, publicSince: Not(IsNull()) }, { publicSince: null });
  }

  byIds(ids: string[]): Promise<Photo[]> {
    return this.db.reader.findBy(Photo, { id: In(ids) });
  }

  /** Lets go of all photos of these reports: from now on they are shown to nobody, and the sweep takes files and rows away. */
  async letGo(tx: EntityManager, reportIds: string[]): Promise<void> {
    if (reportIds.length === 0) return;
    const gone = { reportId: null, eventId: null, claimedAt: null, publicSince: null, createdAt: LET_GO };
    await tx.update(Photo, { reportId: In(reportIds) }, gone);
  }

  /**
   * Lets go of all that somebody sent, save what came to these reports, of which nothing tells any more who sent it.
   * @param gone an id that is nobody's
   */
  async letGoOfOwner(tx: EntityManager, ownerId: string, keptReportIds: string[], gone: string): Promise<void> {
    const letGo = { reportId: null, eventId: null, claimedAt: null, publicSince: null, createdAt: LET_GO };
    const kept = keptReportIds.length > 0 ? Or(IsNull(), Not(In(keptReportIds))) : undefined;
    await tx.update(Photo, { ownerId, ...(kept && { reportId: kept }) }, letGo);
    await tx.update(Photo, { ownerId }, { ownerId: gone });
  }

  /** Lets go of all photos that were made before `before` and that nobody claimed. Reads index photo_by_claim. */
  async letGoOfUnclaimed(tx: EntityManager, before: Date): Promise<void> {
    await tx.update(Photo, { claimedAt: IsNull(), createdAt: LessThan(before) }, { createdAt: LET_GO });
  }

  /** Photos that were let go and whose files may be there yet. Reads index photo_by_claim. */
  toRemove(limit: number): Promise<Photo[]> {
    return this.db.reader.find(Photo, { where: { claimedAt: IsNull(), createdAt: LET_GO }, take: limit });
  }

  /** Removes rows of photos that were let go. */
  async remove(tx: EntityManager, ids: string[]): Promise<void> {
    await tx.delete(Photo, { id: In(ids), createdAt: LET_GO });
  }

  /** Which of these photos have a row. */
  async known(ids: string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.db.reader.find(Photo, { select: { id: true }, where: { id: In(ids) } });
    return new Set(rows.map(({ id }) => id));
  }

  /** Residents' photos on reports that nobody has asked WeChat about, the longest waiting first. Reads index photo_by_check. */
  toCheck(limit: number): Promise<Photo[]> {
    const where = { checkState: 'pending', checkTraceId: IsNull(), claimedAt: Not(IsNull()) } as const;
    return this.db.reader.find(Photo, { where, order: { claimedAt: 'ASC' }, take: limit });
  }

  /** Photos that were given to a report before `before` and that no check has come back for. Reads index photo_by_check. */
  uncheckedSince(before: Date, limit: number): Promise<Photo[]> {
    const where = { checkState: 'pending', claimedAt: LessThan(before) } as const;
    return this.db.reader.find(Photo, { where, take: limit });
  }

  /** Reads index photo_by_check_trace. */
  byTrace(checkTraceId: string): Promise<Photo | null> {
    return this.db.reader.findOneBy(Photo, { checkTraceId });
  }

  /** Keeps that WeChat checks the photo under this trace. */
  async checkRuns(tx: EntityManager, id: string, checkTraceId: string): Promise<void> {
    await tx.update(Photo, { id, checkState: 'pending' }, { checkTraceId });
  }

  /** Keeps what a check found; what was found first stands. */
  async checked(tx: EntityManager, id: string, checkState: CheckResult): Promise<void> {
    await tx.update(Photo, { id, checkState: 'pending' }, { checkState });
  }
}

/** Account or staff id: whose a photo is. */
export function ownerOf(actor: Actor): string {
  return actor.kind === 'resident' ? actor.accountId : actor.id;
}
