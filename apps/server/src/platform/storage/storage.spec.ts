import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startS3, type S3StandIn } from '../../../test/s3-stand-in.js';
import { FileMissing, FileStorage, openStorage, type Storage } from './index.js';

const KEY = 'photos/2026-11-21/a.jpg';
const OLD = new Date('2026-01-01');
let root: string;
let store: S3StandIn;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sanshi-files-'));
  store = await startS3();
});
afterEach(async () => {
  await store.close();
  await rm(root, { recursive: true });
});

interface Kind {
  open(): Promise<Storage>;
  /** Makes a file as old as {@link OLD}. */
  age(key: string): Promise<void>;
}

const KINDS: [name: string, kind: Kind][] = [
  [
    'in a folder',
    {
      open: () => openStorage({ dataDir: root, s3: null }),
      age: (key) => utimes(path.join(root, 'files', key), OLD, OLD),
    },
  ],
  [
    'in a bucket',
    {
      open: () => openStorage({ dataDir: root, s3: store.place }),
      age: async (key) => {
        const stored = store.objects.get(`${store.place.bucket}/${store.place.prefix}${key}`);
        if (stored) stored.at = OLD;
      },
    },
  ],
];

describe.each(KINDS)('files %s', (_name, { open, age }) => {
  test('come back as they were saved, whole and as a stream', async () => {
    const storage = await open();
    const bytes = Buffer.alloc(300_000, 7);
    await storage.save(KEY, bytes);
    expect(await storage.has(KEY)).toBe(true);
    expect((await storage.read(KEY)).equals(bytes)).toBe(true);
    const chunks: Buffer[] = [];
    for await (const chunk of await storage.stream(KEY)) chunks.push(Buffer.from(chunk));
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });

  test('are saved many at once into a folder that is not there yet', async () => {
    const storage = await open();
    const keys = Array.from({ length: 20 }, (_, i) => `new/folder/${i}.jpg`);
    await Promise.all(keys.map((key) => storage.save(key, Buffer.from(key))));
    for (const key of keys) expect((await storage.read(key)).toString()).toBe(key);
  });

  test('are missing once removed, and removing them again is no error', async () => {
    const storage = await open();
    await storage.save(KEY, Buffer.from('x'));
    await storage.remove(KEY);
    await storage.remove(KEY);
    expect(await storage.has(KEY)).toBe(false);
    await expect(storage.read(KEY)).rejects.toThrow(FileMissing);
    await expect(storage.stream(KEY)).rejects.toThrow(FileMissing);
  });

  test.each([
    '../secret',
    'photos/../../secret',
    '/etc/passwd',
    'photos//a.jpg',
    'photos/.hidden',
    '.unfinished/x',
    'photos/a.jpg\0',
    'photos\\a.jpg',
    'photos/%2e%2e/a',
    'PHOTOS/a.jpg',
    '',
    'a'.repeat(201),
  ])('are not reached by the key %j', async (key) => {
    const storage = await open();
    await expect(storage.save(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    await expect(storage.read(key)).rejects.toThrow(RangeError);
  });

  test('of one folder are found by the moment before which they were written', async () => {
    const storage = await open();
    const old = ['photos/1.jpg', 'photos/2.jpg', 'photos/3.jpg'];
    for (const key of [...old, 'photos/new.jpg', 'photos/below/4.jpg']) await storage.save(key, Buffer.from('x'));
    for (const key of [...old, 'photos/below/4.jpg']) await age(key);
    expect(await storage.olderThan('photos', new Date('2026-02-01'))).toEqual(old);
    expect(await storage.olderThan('nowhere', new Date('2026-02-01'))).toEqual([]);
  });
});

describe('a bucket', () => {
  test('that is busy is asked again', async () => {
    const storage = await openStorage({ dataDir: root, s3: store.place });
    store.slowDown(2);
    await storage.save(KEY, Buffer.from('x'));
    expect((await storage.read(KEY)).toString()).toBe('x');
  });

  test('that stays busy, or knows another secret, fails loudly: nothing is taken for saved', async () => {
    const storage = await openStorage({ dataDir: root, s3: store.place });
    store.slowDown(3);
    await expect(storage.save(KEY, Buffer.from('x'))).rejects.toThrow('SlowDown');
    const stranger = await openStorage({ dataDir: root, s3: { ...store.place, secretAccessKey: 'another' } });
    await expect(stranger.save(KEY, Buffer.from('x'))).rejects.toThrow('SignatureDoesNotMatch');
    await expect(stranger.read(KEY)).rejects.not.toThrow(FileMissing);
    expect(store.objects.size).toBe(0);
  });
});

test('without a bucket, files stand in the data folder', async () => {
  expect(await openStorage({ dataDir: root, s3: null })).toBeInstanceOf(FileStorage);
});
