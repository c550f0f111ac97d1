import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
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

  /** Keeps the password that a person chose. @returns false when it was changed since `was` was read */
  async choosePassword(tx: EntityManager, { id, passwordHash: was }: Staff, passwordHash: string): Promise<boolean> {
    const { affected } = await tx.update(Staff, { id, passwordHash: was }, { passwordHash, passwordEndsAt: null });
    return affected === 1;
  }

  byId(id: string): Promise<Staff | null> {
    return this.db.reader.findOneBy(Staff, { id });
  }

  /** The shown names of these people, by id. */
  async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const people = await this.db.reader.findBy(Staff, { id: In([...ids]) });
    return new Map(people.map(({ id, displayName }) => [id, displayName]));
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
