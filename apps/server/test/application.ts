import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { newId } from '../src/platform/ids.js';
import type { FileReport } from '@sanshi/contracts';
import { hashPassword } from '../src/accounts/passwords.js';
import { Staff as StaffRow } from '../src/accounts/staff.entity.js';
import { AccountsModule } from '../src/accounts/accounts.module.js';
import { AreasModule } from '../src/areas/areas.module.js';
import { Catalog } from '../src/areas/catalog.js';
import type { Resident, Staff } from '../src/domain/access.js';
import type { Database } from '../src/platform/database/index.js';
import { PlatformModule } from '../src/platform/platform.module.js';
import { loadSettings } from '../src/platform/settings.js';
import { ReportsModule } from '../src/reports/reports.module.js';
import { openTestDatabase } from './harness.js';
import { TestClock } from './test-clock.js';

export { TestClock } from './test-clock.js';

export interface TestApplication {
  app: INestApplicationContext;
  db: Database;
  clock: TestClock;
  /** A resident with an account of their own. */
  resident(): Resident;
  staff(role: Staff['role'], place: { officeCode?: string; areaCodes: string[] }): Promise<Staff>;
  close(): Promise<void>;
}

const NOBODY = 'x'.repeat(20);

/** The reports feature with everything below it, on a fresh database: real but for the clock, and without HTTP. */
export async function openTestApplication(): Promise<TestApplication> {
  const { db, place, close } = await openTestDatabase();
  const clock = new TestClock();
  const env = { NODE_ENV: 'test', DATA_DIR: place.dataDir, LIMITS_SCALE: '1000', SWEEPS: '0', LOG_LEVEL: 'silent' };
  const settings = loadSettings(env);
  const module = {
    module: class {},
    imports: [PlatformModule.on({ settings, db, clock }), AccountsModule, AreasModule, ReportsModule],
  };
  const app = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'] });
  return {
    app,
    db,
    clock,
    resident: () => ({ kind: 'resident', accountId: newId(), channel: 'h5' }),
    async staff(role, { officeCode = null, areaCodes }: { officeCode?: string | null; areaCodes: string[] }) {
      const person = { id: newId(), username: newId(), displayName: role, role, officeCode, areaCodes };
      const row = {
        ...person,
        passwordHash: await hashPassword(NOBODY),
        secretSealed: null,
        lastCodeStep: null,
        createdAt: clock.now(),
        disabledAt: null,
      };
      await db.write((tx) => tx.insert(StaffRow, row));
      return { ...person, kind: 'staff', areaCodes: app.get(Catalog).areas.visible(areaCodes) };
    },
    async close() {
      await app.close();
      await close();
    },
  };
}

/** What a resident sends in, with whatever a test wants otherwise. */
export function aFiling(otherwise: Partial<FileReport> = {}): FileReport {
  return {
    kind: 'hazard',
    beat: 'home',
    category: 'ebike-charging',
    text: '三号院门口有人从窗户里拉出来一根电线给电动车充电，下雨天看着害怕。',
    place: { longitude: 113.2731, latitude: 40.0912 },
    identity: 'named',
    consents: [{ code: 'terms', version: '2026-11' }],
    ...otherwise,
  };
}
