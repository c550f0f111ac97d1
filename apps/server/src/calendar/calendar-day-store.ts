import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { CalendarDay } from './calendar-day.entity.js';

/** Ten years of days, each of them entered. */
const MOST = 3660;

/** Every query on the table `calendar_day`. */
@Injectable()
export class CalendarDayStore {
  constructor(private readonly db: Database) {}

  /** By date. Reads the primary key. */
  async all(): Promise<CalendarDay[]> {
    const latest = await this.db.reader.find(CalendarDay, { order: { day: 'DESC' }, take: MOST });
    return latest.toReversed();
  }

  /** In place of what was entered for the day before. */
  async put(tx: EntityManager, day: CalendarDay): Promise<void> {
    await tx.upsert(CalendarDay, day, ['day']);
  }

  /** @returns false when the day was not entered */
  async remove(tx: EntityManager, day: string): Promise<boolean> {
    const { affected } = await tx.delete(CalendarDay, { day });
    return affected === 1;
  }
}
