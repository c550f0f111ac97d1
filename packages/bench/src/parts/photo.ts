import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Bench } from '../bench.ts';
import { admitResidents } from '../data/people.ts';
import { median, rounded, spreadOf, type Outcome } from '../outcome.ts';
import type { Server } from '../servers.ts';

const SIZE = { width: 4000, height: 3000 };
/** A camera held upright: the picture is stored lying, and says so. */
const TURNED = 6;
const PHOTOS = 7;

/** A photo of 12 megapixels sent to the server: what all its threads worked until the answer, from the upload to the two files on the disk. */
export async function photo(bench: Bench): Promise<Outcome[]> {
  const databaseUrl = await bench.newDatabase('sanshi_bench_photo');
  const server = await bench.ours(databaseUrl);
  const [token = ''] = await admitResidents(await bench.connect(databaseUrl), 1);
  const bytes = await photograph();
  await cpuSecondsOf(server, token, bytes);
  bench.say('photo: one after the other');
  const seconds: number[] = [];
  for (let sent = 0; sent < PHOTOS; sent++) seconds.push(await cpuSecondsOf(server, token, bytes));
  return [
    {
      id: 'photo.cpu',
      name: '一张 1200 万像素的照片：解码、转正、两种尺寸的 CPU',
      value: rounded(median(seconds), 3),
      spread: spreadOf(seconds),
      unit: '秒',
      promise: { atMost: 1 },
      behind: { 照片MB: rounded(bytes.length / 1e6, 1) },
    },
  ];
}

/** Like a photo to a decoder: soft shapes, fine grain, some megabytes, lying on its side. */
async function photograph(): Promise<Buffer> {
  const grain = (width: number, height: number, sigma: number) =>
    sharp({
      create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma } },
    });
  const shapes = await grain(80, 60, 60)
    .resize({ ...SIZE, kernel: 'cubic' })
    .png()
    .toBuffer();
  const fine = await grain(SIZE.width, SIZE.height, 14).png().toBuffer();
  const photo = sharp(shapes).composite([{ input: fine, blend: 'soft-light' }]);
  return photo.withMetadata({ orientation: TURNED }).jpeg({ quality: 90 }).toBuffer();
}

async function cpuSecondsOf({ url, program }: Server, token: string, bytes: Buffer): Promise<number> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() };
  const before = program.cpuSeconds();
  const response = await fetch(`${url}/api/v1/photos`, { method: 'POST', headers, body: form });
  if (response.status !== 201) throw new Error(`photo: ${response.status} ${await response.text()}`);
  return program.cpuSeconds() - before;
}
