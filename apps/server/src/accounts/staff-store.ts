import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { OfficeStaff, Role } from '@sanshi/contracts';
import { canSee, type Located, type Staff as StaffActor } from '../domain/access.js';
import type { AreaTree } from '../domain/routing.js';
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

  /** The ids of those in a role who may see the report and may sign in. There are few staff: reads them all. */
  async whoSee(role: Role, report: Located, areas: AreaTree): Promise<string[]> {
    const people = await this.db.reader.findBy(Staff, { role, disabledAt: IsNull() });
    return people.filter((person) => canSee(actorOf(person, areas), report)).map(({ id }) => id);
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

/** A member of staff as the rules take them, with the areas that they have at this moment. */
export function actorOf({ id, role, displayName, officeCode, areaCodes }: Staff, areas: AreaTree): StaffActor {
  return { kind: 'staff', id, role, displayName, officeCode, areaCodes: areas.visible(areaCodes) };
}
