import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { OfficeStaff } from '@sanshi/contracts';
import { Database } from '../platform/database/index.js';
import { Staff } from './staff.entity.js';

/** Every query on the table `staff` that others than signing in need. */
@Injectable()
export class StaffStore {
  constructor(private readonly db: Database) {}

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
