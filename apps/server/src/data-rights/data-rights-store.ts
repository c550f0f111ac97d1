import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { Consent } from '../accounts/consent.entity.js';
import { Staff } from '../accounts/staff.entity.js';
import { AccessEntry } from '../audit/access-entry.entity.js';
import { NotFound } from '../domain/errors.js';
import { Database } from '../platform/database/index.js';

/** Who looked, and when. The staff member by their part alone. */
export interface Look {
  at: Date;
  reason: string;
  reportId: string;
  staff: Pick<Staff, 'role' | 'officeCode'> | null;
}

/** What an account may ask of consents and of the log of who looked. */
@Injectable()
export class DataRightsStore {
  constructor(private readonly db: Database) {}

  /** The newest first. Reads index consent_by_account. */
  consentsOf(accountId: string): Promise<Consent[]> {
    return this.db.reader.find(Consent, { where: { accountId }, order: { givenAt: 'DESC', id: 'ASC' } });
  }

  /** An account's own. @throws NotFound for anybody else's and for none */
  async ownConsent(accountId: string, id: string): Promise<Consent> {
    const consent = await this.db.reader.findOneBy(Consent, { id, accountId });
    if (!consent) throw new NotFound(`consent ${id}`);
    return consent;
  }

  async withdraw(tx: EntityManager, { id }: Consent, withdrawnAt: Date): Promise<void> {
    await tx.update(Consent, { id, withdrawnAt: IsNull() }, { withdrawnAt });
  }

  /** Every time that somebody was shown who stands behind these reports, the latest first. Reads index access_by_subject. */
  async looksAt(reportIds: string[]): Promise<Look[]> {
    const where = { act: 'reveal-identity', subjectId: In(reportIds) } as const;
    const entries = await this.db.reader.find(AccessEntry, { where, order: { seq: 'DESC' } });
    const ids = entries.flatMap(({ actorId }) => actorId ?? []);
    const staff = new Map((await this.db.reader.findBy(Staff, { id: In(ids) })).map((one) => [one.id, one]));
    return entries.map(({ at, reason, subjectId, actorId }) => ({
      at,
      reason: reason ?? '',
      reportId: subjectId ?? '',
      staff: staff.get(actorId ?? '') ?? null,
    }));
  }
}
