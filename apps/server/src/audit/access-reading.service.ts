import { Injectable } from '@nestjs/common';
import type { AccessLogPage } from '@sanshi/contracts';
import { StaffStore } from '../accounts/staff-store.js';
import { refuseUnlessAdmin, type Staff } from '../domain/access.js';
import { BadInput } from '../domain/errors.js';
import { AccessLog } from './access-log.js';
import { ACCESS_WORDS, sayReason } from './access-words.js';

/** The log of who looked at what, for an administrator; what happened to reports of other areas than theirs is not there. */
@Injectable()
export class AccessReading {
  constructor(
    private readonly log: AccessLog,
    private readonly staff: StaffStore,
  ) {}

  /** @param cursor the number of the last line that was read. @throws NotAllowed, BadInput */
  async page(actor: Staff, limit: number, cursor: string | null): Promise<AccessLogPage> {
    refuseUnlessAdmin(actor, 'the access log');
    const before = cursor === null ? null : Number(cursor);
    if (before !== null && !Number.isSafeInteger(before)) throw new BadInput({ cursor: ['isCursor'] });
    const rows = await this.log.before(before, limit + 1, actor.areaCodes);
    const lines = rows.slice(0, limit);
    const names = await this.staff.namesOf([...new Set(lines.flatMap(({ entry }) => entry.actorId ?? []))]);
    const items = lines.map(({ entry, report }) => ({
      seq: entry.seq,
      at: entry.at.toISOString(),
      who: entry.actorId === null ? null : (names.get(entry.actorId) ?? null),
      what: ACCESS_WORDS[entry.act],
      report: report && { id: report.id, title: report.title },
      reason: sayReason(entry),
    }));
    return { items, nextCursor: rows.length > limit ? String(lines.at(-1)?.entry.seq) : null };
  }
}
