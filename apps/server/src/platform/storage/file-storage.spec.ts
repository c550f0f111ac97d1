import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FileStorage } from './index.js';

let root: string;
let storage: FileStorage;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'sanshi-files-'));
  storage = new FileStorage(root);
});
afterEach(() => rm(root, { recursive: true }));

test('leaves nothing half written', async () => {
  await storage.save('photos/a.jpg', Buffer.alloc(300_000, 7));
  expect(await readdir(path.join(root, '.unfinished'))).toEqual([]);
});

test('clears what a crash left half written, and not what is being written', async () => {
  await storage.save('photos/a.jpg', Buffer.from('x'));
  const [left, running] = [path.join(root, '.unfinished/left'), path.join(root, '.unfinished/running')];
  await Promise.all([writeFile(left, 'x'), writeFile(running, 'x')]);
  await utimes(left, new Date('2026-01-01'), new Date('2026-01-01'));
  await storage.clearUnfinished(new Date('2026-02-01'));
  expect(await readdir(path.join(root, '.unfinished'))).toEqual(['running']);
});
