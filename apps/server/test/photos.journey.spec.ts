import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PhotoView, Problem } from '@sanshi/contracts';
import sharp from 'sharp';
import { newId } from '../src/platform/ids.js';
import type { Answered, Caller } from './caller.js';
import { grainy, handmadePng, quarters } from './odd-pictures.js';
import { AREAS, resident, staff } from './people.js';
import { startTestServer, type TestServer } from './test-server.js';

let open: TestServer;
let zhang: Caller;
let picture: Buffer;

beforeAll(async () => {
  [open, picture] = await Promise.all([startTestServer(), quarters(6)]);
  zhang = await resident(open);
});
afterAll(() => open.close());

function form(bytes: Buffer, { field = 'file', name = 'photo.jpg', type = 'image/jpeg' } = {}): FormData {
  const data = new FormData();
  data.append(field, new Blob([new Uint8Array(bytes)], { type }), name);
  return data;
}

const send = <Body>(body: FormData, key = newId(), calls = zhang): Promise<Answered<Body>> =>
  calls.send<Body>('POST', 'photos', body, { 'idempotency-key': key });

test('a photo goes in once, and comes out upright, without place or device, to be kept by nobody', async () => {
  const key = newId();
  const first = await send<PhotoView>(form(picture), key);
  const again = await send<PhotoView>(form(picture), key);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(again.body).toEqual(first.body);
  expect(first.body).toMatchObject({ width: 80, height: 60 });
  const shown = await fetch(new URL(first.body.url, open.url));
  expect(shown.status).toBe(200);
  expect(Object.fromEntries(shown.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': 'inline',
    'cross-origin-resource-policy': 'same-origin',
  });
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect(bytes.includes('Zhang')).toBe(false);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 80, height: 60 });
  expect((await fetch(new URL(first.body.thumbnailUrl, open.url))).status).toBe(200);
});

test('staff send photos too', async () => {
  const office = await staff(open, 'office', AREAS.community, AREAS.community);
  expect((await send(form(picture), newId(), office.calls)).status).toBe(201);
});

describe('what is refused, and how', () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  test.each<[string, () => FormData | Promise<FormData>, number, string]>([
    ['a page named photo.jpg', () => form(page), 415, 'unsupported_type'],
    ['a GIF said to be a JPEG', async () => form(await grainy(9, 9).gif().toBuffer()), 415, 'unsupported_type'],
    ['a photo cut off', () => form(picture.subarray(0, 600)), 400, 'photo_unusable'],
    ['900 megapixels', () => form(handmadePng(30_000, 30_000, 1000)), 400, 'photo_unusable'],
    ['an empty file', () => form(Buffer.alloc(0)), 415, 'unsupported_type'],
    ['10 MB and a byte', () => form(Buffer.alloc(10 * 1024 * 1024 + 1, 0xff)), 413, 'photo_too_large'],
    ['a form without a file', () => new FormData(), 400, 'bad_input'],
    ['a file in another field', () => form(picture, { field: 'photo' }), 400, 'bad_input'],
  ])('%s', async (_name, make, status, code) => {
    const reply = await send<Problem>(await make());
    expect([reply.status, reply.body.code]).toEqual([status, code]);
  });

  test('no form at all', async () => {
    const headers = { 'idempotency-key': newId(), 'content-type': 'image/jpeg' };
    const reply = await zhang.send<Problem>('POST', 'photos', new Uint8Array(picture), headers);
    expect([reply.status, reply.body.code]).toEqual([415, 'unsupported_type']);
  });

  test('a form that breaks off', async () => {
    const headers = { 'idempotency-key': newId(), 'content-type': 'multipart/form-data; boundary=x' };
    const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nabc';
    const reply = await zhang.send<Problem>('POST', 'photos', body, headers);
    expect([reply.status, reply.body.code]).toEqual([400, 'bad_input']);
  });

  test('a second file is not taken', async () => {
    const both = form(picture);
    both.append('file', new Blob([new Uint8Array(picture)]), 'second.jpg');
    expect((await send(both)).status).toBeLessThan(500);
  });

  test('the same key with another photo', async () => {
    const key = newId();
    await send(form(picture), key);
    const reply = await send<Problem>(form(await quarters(3)), key);
    expect([reply.status, reply.body.code]).toEqual([422, 'key_reused']);
  });

  test.each(['', 'short', 'x'.repeat(65), 'with a blank in it'])('the key %j', async (key) => {
    const reply = await send<Problem>(form(picture), key);
    expect([reply.status, reply.body.code]).toEqual([400, 'bad_input']);
  });

  test('nobody in particular', async () => {
    expect((await send(form(picture), newId(), open.nobody)).status).toBe(401);
  });

  test('the sixty-first within an hour; the others still get theirs, and so do repeats', async () => {
    const [busy, other, firstKey] = [await resident(open), await resident(open), newId()];
    await send(form(picture), firstKey, busy);
    for (let i = 1; i < 60; i++) await send(form(picture), newId(), busy);
    const reply = await send<Problem>(form(picture), newId(), busy);
    expect([reply.status, reply.body.code]).toEqual([429, 'too_many']);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(form(picture), firstKey, busy)).status).toBe(200);
    expect((await send(form(picture), newId(), other)).status).toBe(201);
  });
});
