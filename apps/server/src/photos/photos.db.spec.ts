import { readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../test/harness.js';
import { quarters } from '../../test/odd-pictures.js';
import { TestClock } from '../../test/test-clock.js';
import { StaffStore } from '../accounts/staff-store.js';
import { AccessLog } from '../audit/access-log.js';
import type { Actor, Resident } from '../domain/access.js';
import { BadInput, KeyReused, NotFound, PhotoUnusable } from '../domain/errors.js';
import { Limiter } from '../platform/http/index.js';
import { OneProcess } from '../platform/shared/index.js';
import { newId } from '../platform/ids.js';
import { FileStorage } from '../platform/storage/index.js';
import { hashOf, PhotoFiles } from './photo-files.js';
import { PhotoLinks } from './photo-links.js';
import { PhotoStore } from './photo-store.js';
import { PhotoSweep } from './photo-sweep.js';
import { Photo } from './photo.entity.js';
import { PhotosService } from './photos.service.js';

const [FOLDER, KEY] = ['photos/2026-11-24', Buffer.alloc(32, 7)];
const clock = new TestClock();
let open: TestDatabase;
let picture: Buffer;
let files: PhotoFiles;
let store: PhotoStore;
let service: PhotosService;
let sweep: PhotoSweep;

beforeAll(async () => {
  [open, picture] = await Promise.all([openTestDatabase(), quarters(1)]);
  files = new PhotoFiles(new FileStorage(path.join(open.place.dataDir, 'files')));
  store = new PhotoStore(open.db, clock);
  service = aService();
  sweep = new PhotoSweep(open.db, store, files);
});
afterAll(() => open.close());

/** A server's own service: another one is like another process. */
function aService(): PhotosService {
  const links = new PhotoLinks(KEY, clock);
  const [limiter, staff] = [new Limiter({ limitsScale: 1000 }, new OneProcess()), new StaffStore(open.db)];
  return new PhotosService(open.db, store, files, links, clock, limiter, staff, new AccessLog(open.db, clock));
}

const aResident = (): Resident => ({ kind: 'resident', accountId: newId(), channel: 'h5' });
const taken = async (actor: Actor): Promise<Photo> => (await service.take(actor, newId(), picture)).photo;
const rowsOf = ({ accountId }: Resident): Promise<Photo[]> => open.db.reader.findBy(Photo, { ownerId: accountId });
const onDisk = (): Promise<string[]> =>
  readdir(path.join(open.place.dataDir, 'files', FOLDER)).catch((): string[] => []);
const filesOf = async ({ id }: Photo): Promise<string[]> => (await onDisk()).filter((name) => name.startsWith(id));

function claim(actor: Actor, ids: string[], reportId = newId()): Promise<void> {
  return open.db.write((tx) => store.claim(tx, ids, actor, reportId, newId()));
}

describe('taking a photo in', () => {
  test('the row and the files say the same', async () => {
    const photo = await taken(aResident());
    const full = await files.read(photo);
    expect([hashOf(full), full.length]).toEqual([photo.fullHash, photo.bytes]);
    expect(await filesOf(photo)).toHaveLength(2);
  });

  test('one key twenty times at once: one photo, one pair of files', async () => {
    const [actor, key, before] = [aResident(), newId(), await onDisk()];
    const sent = await Promise.all(Array.from({ length: 20 }, () => service.take(actor, key, picture)));
    expect(new Set(sent.map(({ photo }) => photo.id)).size).toBe(1);
    expect(sent.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect(await rowsOf(actor)).toHaveLength(1);
    expect((await onDisk()).length - before.length).toBe(2);
  });

  test('the same at ten servers: one photo, one pair of files', async () => {
    const [actor, key, before] = [aResident(), newId(), await onDisk()];
    const servers = Array.from({ length: 10 }, aService);
    const sent = await Promise.all(servers.map((server) => server.take(actor, key, picture)));
    expect(new Set(sent.map(({ photo }) => photo.id)).size).toBe(1);
    expect(sent.filter(({ fresh }) => fresh)).toHaveLength(1);
    expect((await onDisk()).length - before.length).toBe(2);
  });

  test('a key with other bytes is refused, then and at once', async () => {
    const [actor, key, other] = [aResident(), newId(), await quarters(6)];
    const results = await Promise.allSettled([service.take(actor, key, picture), service.take(actor, key, other)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(service.take(actor, key, other)).rejects.toThrow(KeyReused);
    await expect(service.take(aResident(), key, other)).resolves.toMatchObject({ fresh: true });
  });

  test('a broken one leaves nothing, and its key can bring a whole one', async () => {
    const [actor, key, before] = [aResident(), newId(), await onDisk()];
    await expect(service.take(actor, key, picture.subarray(0, 500))).rejects.toThrow(PhotoUnusable);
    expect([await rowsOf(actor), await onDisk()]).toEqual([[], before]);
    expect(await service.take(actor, key, picture)).toMatchObject({ fresh: true });
  });
});

describe('giving photos to a report', () => {
  test('keeps the order in which they were named', async () => {
    const [actor, reportId] = [aResident(), newId()];
    const ids = (await Promise.all([1, 2, 3].map(() => taken(actor)))).map(({ id }) => id).reverse();
    await claim(actor, ids, reportId);
    expect((await store.ofReport(reportId)).map(({ id }) => id)).toEqual(ids);
    expect((await store.ofReports([reportId, newId()])).map(({ position }) => position)).toEqual([0, 1, 2]);
  });

  test.each<[string, (actor: Resident, own: string) => Promise<string[]>]>([
    ['a stranger’s photo', async (_actor, own) => [own, (await taken(aResident())).id]],
    ['a photo that there is not', async (_actor, own) => [own, newId()]],
    ['the same photo twice', async (_actor, own) => [own, own]],
    ['a photo of another report', async (actor, own) => [own, await claimed(actor)]],
    ['a photo that was let go', async (actor, own) => [own, await letGo(actor)]],
  ])('%s is refused, and the others stay free', async (_name, idsWith) => {
    const actor = aResident();
    const own = (await taken(actor)).id;
    const ids = await idsWith(actor, own);
    await expect(claim(actor, ids)).rejects.toThrow(BadInput);
    await expect(claim(actor, [own])).resolves.toBeUndefined();
  });

  test('of ten reports at once that want one photo, one gets it', async () => {
    const actor = aResident();
    const { id } = await taken(actor);
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => claim(actor, [id])));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  async function claimed(actor: Resident): Promise<string> {
    const { id } = await taken(actor);
    await claim(actor, [id]);
    return id;
  }

  async function letGo(actor: Resident): Promise<string> {
    const [{ id }, reportId] = [await taken(actor), newId()];
    await claim(actor, [id], reportId);
    await open.db.write((tx) => store.letGo(tx, [reportId]));
    return id;
  }
});

describe('showing a photo', () => {
  test('to whoever holds its address, in the size of the address', async () => {
    const photo = await taken(aResident());
    const address = addressOf(photo, 'small');
    const bytes: Buffer[] = [];
    for await (const chunk of await service.open(address)) bytes.push(Buffer.from(chunk));
    expect(Buffer.concat(bytes).length).toBeGreaterThan(100);
    await expect(service.open({ ...address, size: 'full' })).rejects.toThrow(NotFound);
    await expect(service.open({ ...address, size: '../../x' })).rejects.toThrow(NotFound);
  });

  test('to nobody once it was let go', async () => {
    const [actor, reportId] = [aResident(), newId()];
    const photo = await taken(actor);
    await claim(actor, [photo.id], reportId);
    await open.db.write((tx) => store.letGo(tx, [reportId]));
    await expect(service.open(addressOf(photo, 'full'))).rejects.toThrow(NotFound);
  });

  function addressOf({ id }: Photo, size: 'full' | 'small') {
    const { searchParams } = new URL(new PhotoLinks(KEY, clock).url(id, size), 'http://here');
    return { id, size, until: searchParams.get('until') ?? '', sign: searchParams.get('sign') ?? '' };
  }
});

describe('the sweep', () => {
  const later = (hours: number): Date => new Date(clock.now().getTime() + hours * 3600 * 1000);

  /** Files are as old as the system's clock says; the test's stands still. */
  async function age(photo: Photo): Promise<void> {
    for (const name of await filesOf(photo)) {
      await utimes(path.join(open.place.dataDir, 'files', FOLDER, name), clock.now(), clock.now());
    }
  }

  test('takes away what nobody claimed for a day, and nothing else', async () => {
    const [actor, reportId] = [aResident(), newId()];
    const [forgotten, used] = [await taken(actor), await taken(actor)];
    await claim(actor, [used.id], reportId);
    await Promise.all([age(forgotten), age(used)]);
    await sweep.removeOrphans(later(23));
    expect(await rowsOf(actor)).toHaveLength(2);
    await sweep.removeOrphans(later(25));
    expect((await rowsOf(actor)).map(({ id }) => id)).toEqual([used.id]);
    expect([await filesOf(forgotten), (await filesOf(used)).length]).toEqual([[], 2]);
  });

  test('takes away what was let go at its next turn', async () => {
    const [actor, reportId] = [aResident(), newId()];
    const photo = await taken(actor);
    await claim(actor, [photo.id], reportId);
    await open.db.write((tx) => store.letGo(tx, [reportId]));
    await sweep.removeOrphans(clock.now());
    expect([await rowsOf(actor), await filesOf(photo)]).toEqual([[], []]);
  });

  test('goes on where a crash ended it', async () => {
    const actor = aResident();
    const [unfinished, rowless] = [await taken(actor), await taken(actor)];
    await open.db.write((tx) => store.letGoOfUnclaimed(tx, later(1)));
    await files.remove(unfinished);
    await age(rowless);
    await open.db.write((tx) => tx.delete(Photo, { id: rowless.id }));
    await sweep.removeOrphans(later(25));
    expect([await rowsOf(actor), await filesOf(unfinished), await filesOf(rowless)]).toEqual([[], [], []]);
  });
});
