import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FileMissing, FileStorage } from './index.js';

const KEY = 'photos/2026-11-21/a.jpg';
let root: string;
let storage: FileStorage;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sanshi-files-'));
  storage = new FileStorage(root);
});
afterEach(() => rm(root, { recursive: true }));

test('gives back what was saved, whole and as a stream, and leaves nothing half written', async () => {
  const bytes = Buffer.alloc(300_000, 7);
  await storage.save(KEY, bytes);
  expect(await storage.has(KEY)).toBe(true);
  expect((await storage.read(KEY)).equals(bytes)).toBe(true);
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.stream(KEY)) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  expect(await readdir(path.join(root, '.unfinished'))).toEqual([]);
});

test('saves many at once into a folder that is not there yet', async () => {
  const keys = Array.from({ length: 20 }, (_, i) => `new/folder/${i}.jpg`);
  await Promise.all(keys.map((key) => storage.save(key, Buffer.from(key))));
  for (const key of keys) expect((await storage.read(key)).toString()).toBe(key);
});

test('a removed file is missing, and removing it again is no error', async () => {
  await storage.save(KEY, Buffer.from('x'));
  await storage.remove(KEY);
  await storage.remove(KEY);
  expect(await storage.has(KEY)).toBe(false);
  await expect(storage.read(KEY)).rejects.toThrow(FileMissing);
  await expect(storage.stream(KEY)).rejects.toThrow(FileMissing);
});

describe('a key leads nowhere but below the root', () => {
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
  ])('%j', async (key) => {
    await expect(storage.save(key, Buffer.from('x'))).rejects.toThrow(RangeError);
    await expect(storage.read(key)).rejects.toThrow(RangeError);
  });
});

test('finds what was last written before a moment', async () => {
  await storage.save('photos/old.jpg', Buffer.from('x'));
  await storage.save('photos/new.jpg', Buffer.from('x'));
  await utimes(path.join(root, 'photos/old.jpg'), new Date('2026-01-01'), new Date('2026-01-01'));
  expect(await storage.olderThan('photos', new Date('2026-02-01'))).toEqual(['photos/old.jpg']);
  expect(await storage.olderThan('nowhere', new Date('2026-02-01'))).toEqual([]);
});

test('clears what a crash left half written, and not what is being written', async () => {
  await storage.save(KEY, Buffer.from('x'));
  const [left, running] = [path.join(root, '.unfinished/left'), path.join(root, '.unfinished/running')];
  await Promise.all([writeFile(left, 'x'), writeFile(running, 'x')]);
  await utimes(left, new Date('2026-01-01'), new Date('2026-01-01'));
  await storage.clearUnfinished(new Date('2026-02-01'));
  expect(await readdir(path.join(root, '.unfinished'))).toEqual(['running']);
});
