import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { OfficeStaff } from '@sanshi/contracts';
import { Database } from '../platform/database/index.js';
import { Staff } from './staff.entity.js';

/** Every query on the table `staff` that others than signing in need. */
@Injectable()
export class StaffStore {
  constructor(private readonly db: Database) {}

  byUsername(username: string): Promise<Staff | null> {
    return this.db.reader.findOneBy(Staff, { username });
  }

  /** Notes that a code was taken. @returns false when another sign-in took one since `lastCodeStep` was read */
  async spendCode(tx: EntityManager, id: string, lastCodeStep: number | null, step: number): Promise<boolean> {
    const unspent = lastCodeStep ?? IsNull();
    const { affected } = await tx.update(Staff, { id, lastCodeStep: unspent }, { lastCodeStep: step });
    return affected === 1;
  }

  byId(id: string): Promise<Staff | null> {
    return this.db.reader.findOneBy(Staff, { id });
  }

  /** The people of an office who may sign in. Reads index staff_by_office. */
  async ofOffice(officeCode: string): Promise<OfficeStaff[]> {
    const people = await this.db.reader.find(Staff, {
      where: { officeCode, role: 'office', disabledAt: IsNull() },
      order: { username: 'ASC' },
    });
    return people.map(({ id, displayName }) => ({ id, displayName }));
  }
}
