import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskReport, MyReportItem, RevealedIdentity } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import { ENTITIES } from '../src/entities.js';
import { AccessLog } from '../src/audit/access-log.js';
import { rowsOf, writeLine } from '../src/backup/table-lines.js';
import { newId } from '../src/platform/ids.js';
import { filesFolder } from '../src/platform/storage/index.js';
import { aFiling } from './application.js';
import type { Caller } from './caller.js';
import { AREAS, fileOne, photoOf, resident, staff, STAFF_PASSWORD, type SignedInStaff } from './people.js';
import { startProgram } from './program.js';
import { makeTestPlace, type TestPlace } from './test-database.js';
import { startTestServer, type TestServer } from './test-server.js';

const CONTACT = { name: '王女士', phone: '13800000001' };
/** Programs of our own are started, on a machine that may be busy. */
const PATIENCE_MS = 120_000;

describe('a backup', () => {
  let place: TestPlace;
  let open: TestServer;
  let folder: string;
  let editor: SignedInStaff;
  let reporter: Caller;
  let reportId: string;
  const others: TestPlace[] = [];

  beforeAll(async () => {
    place = await makeTestPlace();
    open = await startTestServer({ place, env: { LIMITS_SCALE: '1000' } });
    folder = await mkdtemp(path.join(os.tmpdir(), 'sanshi-backup-'));
    editor = await staff(open, 'editor', AREAS.district);
    reporter = await resident(open);
    reportId = await aStory();
  }, PATIENCE_MS);
  afterAll(async () => {
    await open.close();
    await rm(folder, { recursive: true });
    for (const each of [place, ...others]) await each.remove();
  });

  async function aStory(): Promise<string> {
    const photoIds = [(await photoOf(reporter)).id, (await photoOf(reporter)).id];
    const { id } = await fileOne(
      reporter,
      aFiling({ contact: CONTACT, photoIds, text: '“引号”、\\反斜杠\\、😀和\n换行都要在。' }),
    );
    await editor.calls.post(`desk/reports/${id}/accept`, { version: 1 });
    await editor.calls.post(`desk/reports/${id}/verify`, {
      version: 2,
      verification: 'verified',
      text: '打过电话',
      source: '物业',
    });
    await editor.calls.post(`desk/reports/${id}/identity`, { reason: '核实' });
    return id;
  }

  const envOf = ({ dataDir, databaseUrl }: TestPlace): Record<string, string> => ({
    DATA_DIR: dataDir,
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  });

  async function run(program: 'backup.js' | 'restore.js', to: string, at: TestPlace) {
    const started = startProgram(program, envOf(at), [to]);
    return { code: await started.ended, said: started.said() };
  }

  async function backedUp(name: string): Promise<string> {
    const to = path.join(folder, name);
    expect(await run('backup.js', to, place)).toMatchObject({ code: 0 });
    return to;
  }

  async function emptyPlace(): Promise<TestPlace> {
    const empty = await makeTestPlace();
    others.push(empty);
    return empty;
  }

  async function linesOf(from: EntityManager): Promise<Record<string, string[]>> {
    const lines: Record<string, string[]> = {};
    for (const table of ENTITIES) {
      const rows: string[] = (lines[table.name] = []);
      for await (const row of rowsOf(from, table)) rows.push(writeLine(from, table, row));
    }
    return lines;
  }

  async function filesBelow(root: string): Promise<Map<string, Buffer>> {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
    const files = await Promise.all(
      names.map(async (name) => [path.relative(root, name), await readFile(name)] as const),
    );
    return new Map(files);
  }

  test(
    'restored into an empty place gives the same rows and photos, and a server that works on them',
    async () => {
      const to = await backedUp('whole');
      const before = await linesOf(open.db.reader);
      const empty = await emptyPlace();
      expect(await run('restore.js', to, empty)).toMatchObject({ code: 0, said: expect.stringContaining('2 photos') });
      expect(await filesBelow(filesFolder(empty.dataDir))).toEqual(await filesBelow(filesFolder(place.dataDir)));
      const { identityKeys } = open.settings;
      const restored = await startTestServer({ place: empty, settings: { identityKeys } });
      try {
        expect(await linesOf(restored.db.reader)).toEqual(before);
        expect(await restored.server.app.get(AccessLog).firstBroken()).toBeNull();
        const { username } = editor;
        const session = await restored.nobody.post<{ token: string }>('session/staff/token', {
          username,
          password: STAFF_PASSWORD,
        });
        const calls = restored.nobody.with(session.body.token);
        const { body } = await calls.get<DeskReport>(`desk/reports/${reportId}`);
        expect([body.photos.length, body.timeline.length, body.text]).toEqual([
          2,
          3,
          '“引号”、\\反斜杠\\、😀和\n换行都要在。',
        ]);
        const shown = await calls.post<RevealedIdentity>(`desk/reports/${reportId}/identity`, { reason: '核实' });
        expect(shown.body).toMatchObject(CONTACT);
      } finally {
        await restored.close();
      }
    },
    PATIENCE_MS,
  );

  test(
    'holds no key, and nothing that says who reported',
    async () => {
      const { identityKeys, urlSigningKey } = open.settings;
      const secrets = [...identityKeys.map(({ key }) => key), urlSigningKey].flatMap((key) => [
        key,
        ...(['base64', 'base64url', 'hex'] as const).map((form) => Buffer.from(key.toString(form))),
      ]);
      const words = [...Object.values(CONTACT), STAFF_PASSWORD].map((word) => Buffer.from(word));
      for (const [name, bytes] of await filesBelow(await backedUp('keyless'))) {
        const found = [...secrets, ...words].filter((secret) => bytes.includes(secret));
        expect([name, found.length]).toEqual([name, 0]);
      }
    },
    PATIENCE_MS,
  );

  test(
    'made while people file is of one moment, and has all that was acknowledged before',
    async () => {
      let filing = true;
      const acknowledged: string[] = [];
      const filed = (async () => {
        while (filing) {
          const photoIds = acknowledged.length % 5 === 0 ? [(await photoOf(reporter)).id] : [];
          const report = await reporter.post<MyReportItem>('reports', aFiling({ photoIds }), {
            'idempotency-key': newId(),
          });
          if (report.status === 201) acknowledged.push(report.body.receiptNumber);
        }
      })();
      while (acknowledged.length < 10) await new Promise((later) => setTimeout(later, 20));
      const before = [...acknowledged];
      const to = await backedUp('busy').finally(() => (filing = false));
      await filed;
      const empty = await emptyPlace();
      expect(await run('restore.js', to, empty)).toMatchObject({ code: 0 });
      const restored = await startTestServer({ place: empty });
      try {
        const { Report = [], ReportEvent = [] } = await linesOf(restored.db.reader);
        expect(before.filter((number) => !Report.some((line) => line.includes(number)))).toEqual([]);
        const ids = Report.map((line): string => JSON.parse(line).id);
        const told = new Set(ReportEvent.map((line): string => JSON.parse(line).reportId));
        expect([...told].sort()).toEqual(ids.sort());
      } finally {
        await restored.close();
      }
    },
    PATIENCE_MS,
  );

  test.each<[string, (at: string) => Promise<void>, RegExp]>([
    ['a row was changed', (at) => appendFile(path.join(at, 'tables/report.jsonl'), '{}\n'), /tables\/report\.jsonl/],
    ['a photo was changed', async (at) => appendFile(await aPhotoOf(at), 'x'), /files\/photos\/.*\.jpg/],
    ['a photo is missing', async (at) => rm(await aPhotoOf(at)), /files\/photos\/.*\.jpg/],
    ['a file was slipped in', (at) => writeFile(path.join(at, 'tables/more.jsonl'), ''), /tables\/more\.jsonl/],
    ['it was not finished', (at) => rm(path.join(at, 'SHA256SUMS')), /not finished/],
  ])(
    'is not restored when %s, and the place stays empty',
    async (name, harm, told) => {
      const to = await backedUp(name.replaceAll(' ', '-'));
      await harm(to);
      const empty = await emptyPlace();
      const { code, said } = await run('restore.js', to, empty);
      expect([code, said]).toEqual([1, expect.stringMatching(told)]);
      const after = await startTestServer({ place: empty });
      const { Report, Photo, Staff } = await linesOf(after.db.reader);
      await after.close();
      expect([Report, Photo, Staff]).toEqual([[], [], []]);
    },
    PATIENCE_MS,
  );

  test(
    'goes into no place where something is',
    async () => {
      const { code, said } = await run('restore.js', await backedUp('twice'), place);
      expect([code, said]).toEqual([1, expect.stringContaining('not empty')]);
    },
    PATIENCE_MS,
  );

  async function aPhotoOf(at: string): Promise<string> {
    const [name] = [...(await filesBelow(at)).keys()].filter((file) => file.endsWith('.jpg'));
    return path.join(at, name ?? '');
  }
});
