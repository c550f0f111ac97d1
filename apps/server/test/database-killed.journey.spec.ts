import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MyReportItem, Problem } from '@sanshi/contracts';
import { createConnection } from 'mysql2/promise';
import { newId } from '../src/platform/ids.js';
import { Report } from '../src/reports/report.entity.js';
import { aFiling } from './application.js';
import type { Answered, Caller } from './caller.js';
import { findProgram, startMariadb, type Mariadb } from './mariadb.js';
import { resident } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

const canBeKilled = (process.env['TEST_DATABASE'] ?? 'sqlite') !== 'sqlite' && findProgram('mariadbd') !== null;
const RESIDENTS = 8;
const ROUNDS = 2;
const PER_ROUND = 40;
const MOST_MS = 5000;
const TICK_MS = 50;
/** A database server is made and started again, on a machine that may be busy. */
const PATIENCE_MS = 240_000;

if (canBeKilled) {
  describe('a real database server', () => {
    let mariadb: Mariadb;
    let dataDir: string;
    let open: TestServer;
    let residents: Caller[];
    /** Numbers by the key under which they were acknowledged. */
    const acknowledged = new Map<string, string>();
    let filing = true;

    beforeAll(async () => {
      [mariadb, dataDir] = await Promise.all([startMariadb(), mkdtemp(path.join(os.tmpdir(), 'sanshi-test-'))]);
      const connection = await createConnection(mariadb.url);
      await connection.query('CREATE DATABASE sanshi CHARACTER SET utf8mb4');
      await connection.end();
      const place = { databaseUrl: `${mariadb.url}/sanshi`, dataDir, remove: () => Promise.resolve() };
      open = await startTestServer({ place, env: { LIMITS_SCALE: '100000', DB_POOL_SIZE: '4' } });
      residents = await Promise.all(Array.from({ length: RESIDENTS }, () => resident(open)));
    }, PATIENCE_MS);
    afterAll(async () => {
      await open.close();
      await mariadb.remove();
      await rm(dataDir, { recursive: true });
    }, PATIENCE_MS);

    const file = (calls: Caller, key: string): Promise<Answered<MyReportItem & Problem>> =>
      calls.post('reports', aFiling(), { 'idempotency-key': key });

    /** Sends one report after the other, each until it is acknowledged, as a phone does. */
    async function fileOnAndOn(calls: Caller): Promise<void> {
      for (let key = newId(); filing;) {
        const { status, body } = await file(calls, key);
        if (status === 200 || status === 201) {
          acknowledged.set(key, body.receiptNumber);
          key = newId();
        } else {
          expect([status, body.code]).toEqual([503, 'not_now']);
          await pause(TICK_MS);
        }
      }
    }

    async function acknowledgedMore(count: number): Promise<void> {
      for (const enough = acknowledged.size + count; acknowledged.size < enough;) await pause(TICK_MS);
    }

    async function underLoad(work: () => Promise<void>): Promise<void> {
      filing = true;
      const filers = residents.map(fileOnAndOn);
      await work().finally(() => {
        filing = false;
      });
      await Promise.all(filers);
    }

    async function expectAllThere(): Promise<void> {
      const rows = await open.db.reader.find(Report, { select: { receiptNumber: true } });
      const kept = new Set(rows.map(({ receiptNumber }) => receiptNumber));
      expect([...acknowledged.values()].filter((number) => !kept.has(number))).toEqual([]);
      // Each was sent until it was acknowledged: there is none beside these, and none twice.
      expect(new Set(acknowledged.values()).size).toBe(acknowledged.size);
      expect(rows).toHaveLength(acknowledged.size);
    }

    /** How long `work` took while this process had the machine: the ticks of a timer do not come while it is held up. */
    async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
      let ms = 0;
      const timer = setInterval(() => (ms += TICK_MS), TICK_MS);
      const result = await work().finally(() => clearInterval(timer));
      return { result, ms };
    }

    const health = async (word: 'live' | 'ready'): Promise<number> =>
      (await open.nobody.get(`/healthz/${word}`)).status;

    test(
      'killed under filing and started again: every acknowledged number is there, once',
      async () => {
        await underLoad(async () => {
          for (let round = 0; round < ROUNDS; round++) {
            await acknowledgedMore(PER_ROUND);
            await mariadb.kill();
            expect(await health('live')).toBe(200);
            expect(await health('ready')).toBe(503);
            await mariadb.start();
          }
          await acknowledgedMore(PER_ROUND);
        });
        await expectAllThere();
        expect(acknowledged.size).toBeGreaterThanOrEqual((ROUNDS + 1) * PER_ROUND);
      },
      PATIENCE_MS,
    );

    test(
      'stopped under filing: requests are refused in time, and it goes on by itself',
      async () => {
        await underLoad(async () => {
          await acknowledgedMore(PER_ROUND);
          mariadb.freeze();
          try {
            const refused = await timed(() => Promise.all(residents.map((calls) => file(calls, newId()))));
            for (const { status, body, headers } of refused.result) {
              expect([status, body.code, Number(headers.get('retry-after')) > 0]).toEqual([503, 'not_now', true]);
            }
            expect(refused.ms).toBeLessThan(MOST_MS);
            expect(await health('live')).toBe(200);
            const ready = await timed(() => health('ready'));
            expect([ready.result, ready.ms < MOST_MS]).toEqual([503, true]);
          } finally {
            mariadb.thaw();
          }
          await acknowledgedMore(PER_ROUND);
          expect(await health('ready')).toBe(200);
        });
      },
      PATIENCE_MS,
    );
  });
} else {
  test('there is no database server here that could be killed', () => expect(canBeKilled).toBe(false));
}
