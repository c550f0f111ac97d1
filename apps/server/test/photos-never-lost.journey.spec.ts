import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PhotoView } from '@sanshi/contracts';
import { hashOf } from '../src/photos/photo-files.js';
import { Photo } from '../src/photos/photo.entity.js';
import { ENTITIES } from '../src/entities.js';
import { MIGRATIONS } from '../src/migrations/index.js';
import { openDatabase, type Database } from '../src/platform/database/index.js';
import { newId } from '../src/platform/ids.js';
import { FileStorage } from '../src/platform/storage/index.js';
import { Caller } from './caller.js';
import { grainy } from './odd-pictures.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { makeTestPlace, type TestPlace } from './test-database.js';

const ROUNDS = 4;
const SENDERS = 4;

let place: TestPlace;
let server: ServerProcess;
let picture: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  place = await makeTestPlace();
  picture = new Uint8Array(await grainy(900, 700).blur(1).jpeg().toBuffer());
});
afterAll(async () => {
  await server.kill();
  await place.remove();
});

interface Acknowledged {
  key: string;
  id: string;
}

function send(calls: Caller, key: string) {
  const form = new FormData();
  form.append('file', new Blob([picture], { type: 'image/jpeg' }), 'photo.jpg');
  return calls.send<PhotoView>('POST', 'photos', form, { 'idempotency-key': key });
}

/** Sends until the server is gone, and keeps what was acknowledged. */
async function sendUntilGone(calls: Caller, acknowledged: Acknowledged[]): Promise<void> {
  for (;;) {
    const key = newId();
    try {
      const { status, body } = await send(calls, key);
      if (status === 201) acknowledged.push({ key, id: body.id });
    } catch {
      return;
    }
  }
}

/** Every row beside what its files hold. */
async function rowsAndFiles(db: Database) {
  const storage = new FileStorage(path.join(place.dataDir, 'files'));
  const rows = await db.reader.find(Photo);
  return Promise.all(
    rows.map(async ({ id, fullKey, thumbnailKey, fullHash }) => ({
      id,
      same: hashOf(await storage.read(fullKey)) === fullHash && (await storage.has(thumbnailKey)),
    })),
  );
}

test('a server killed under uploads: every row has its files, whole, and whatever was acknowledged has its row', async () => {
  server = await startServerProcess(place);
  const { body } = await new Caller(server.url).post<{ token: string }>('session/guest');
  const acknowledged: Acknowledged[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = acknowledged.length;
    const sending = Array.from({ length: SENDERS }, () =>
      sendUntilGone(new Caller(server.url, body.token), acknowledged),
    );
    while (acknowledged.length <= before + SENDERS) await pause(20);
    // Each time at another moment of an upload.
    await pause(round * 37);
    await server.kill();
    await Promise.all(sending);
    server = await startServerProcess(place);
  }
  const db = await openDatabase(place, { entities: ENTITIES, migrations: MIGRATIONS });
  const rows = await rowsAndFiles(db);
  await db.close();
  expect(rows.filter(({ same }) => !same)).toEqual([]);
  const kept = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter(({ id }) => !kept.has(id))).toEqual([]);
  const [first] = acknowledged;
  const again = await send(new Caller(server.url, body.token), first?.key ?? '');
  expect([again.status, again.body.id]).toEqual([200, first?.id]);
}, 120_000);
