import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { NoAnswer, type Answer } from '../platform/capabilities';
import { tokensOf } from '../sign-in-once';
import { bodyOf, withSession, type Tokens } from '../wire';
import { openBook, type Book } from './book';
import { sendAll, type OutboxDoors } from './outbox';
import { PretendServer, type Fault } from './pretend-server';
import { draftOf, World } from './pretend-phone';

/** Larger than one packet, so that a photo can be cut in the middle. */
const PHOTO = Buffer.alloc(300_000, 7);
const NINE = Array.from({ length: 9 }, (_, n) => `${n + 1}`);

let server: PretendServer;
let phone: Phone;
beforeEach(async () => {
  server = await PretendServer.start();
  phone = new Phone();
});
afterEach(() => server.close());

/** The app's own queue and wire on a phone whose network is a real socket. */
class Phone {
  readonly world = new World();
  readonly book: Book = openBook(this.world.drawer());
  private readonly tokens: Tokens = tokensOf(memory(), async () => {
    const { token } = bodyOf<{ token: string }>(await this.ask('/session', '{}', {}));
    return token;
  });

  send() {
    const doors: OutboxDoors = {
      ...this.world.doors(this.book),
      sendPhoto: (_file, key) => this.post('/photos', PHOTO, key),
      fileReport: (report, key) => this.post('/reports', JSON.stringify(report), key),
    };
    return sendAll(doors);
  }

  stageOf(id: string) {
    return this.book.get(id)?.stage;
  }

  private async post<Body>(path: string, body: BodyInit, key: string): Promise<Body> {
    const send = (token: string) => this.ask(path, body, { authorization: token, 'idempotency-key': key });
    return bodyOf<Body>(await withSession(this.tokens, send));
  }

  private async ask(path: string, body: BodyInit, headers: Record<string, string>): Promise<Answer> {
    const lost = (failure: unknown) => Promise.reject(new NoAnswer(String(failure)));
    // A phone gives up after some seconds; here it does at once, where the server has made up its mind to say nothing.
    const patience = new AbortController();
    server.whenSilent = () => patience.abort();
    const asked = { method: 'POST', body, headers, signal: patience.signal };
    const answer = await fetch(server.url + path, asked).catch(lost);
    return {
      status: answer.status,
      body: await answer.json().catch(lost),
      headers: Object.fromEntries(answer.headers),
    };
  }
}

function memory() {
  let token: string | null = null;
  return { kept: () => token, keep: (given: string) => ((token = given), true), drop: () => void (token = null) };
}

/** The sign-in is the first request, the photos come next. */
const PHOTO_5 = 6;

describe('nine photos and a report', () => {
  test.each<Fault['at']>(['cut while it comes in', 'answer lost'])(
    'photo 5: %s; the next round goes on from there',
    async (at) => {
      phone.book.add(draftOf('a', NINE));
      server.faults.set(PHOTO_5, { at } as Fault);
      expect(await phone.send()).toEqual({ afterMs: null, all: true });
      expect(phone.book.get('a')?.photos.filter(({ id }) => id !== null)).toHaveLength(4);
      expect(await phone.send()).toBeNull();
      expect([...server.photos]).toEqual(NINE.map((file) => [`a-${file}`, PHOTO.length]));
      expect(server.reports.get('key of a')?.photoIds).toEqual(NINE.map((file) => `photo of a-${file}`));
      // Each went up once, but the one that was lost, and it under its old key.
      expect(server.requests).toBe(1 + 9 + 1 + 1);
    },
  );

  test('the report’s answer is lost after it was kept: one report, and the phone knows it', async () => {
    phone.book.add(draftOf('a', []));
    server.faults.set(2, { at: 'answer lost' });
    await phone.send();
    expect([server.order, phone.stageOf('a')]).toEqual([['key of a'], 'waiting']);
    await phone.send();
    expect([server.order, phone.stageOf('a')]).toEqual([['key of a'], 'sent']);
  });
});

describe('a server that does not take it now', () => {
  test.each<[string, Fault, { afterMs: number | null; all: boolean }]>([
    ['500', { at: 'refused', status: 500 }, { afterMs: null, all: false }],
    ['503', { at: 'refused', status: 503, retryAfter: '7' }, { afterMs: 7_000, all: true }],
    ['429', { at: 'refused', status: 429, retryAfter: '1200' }, { afterMs: 1_200_000, all: true }],
    ['nothing at all', { at: 'no answer' }, { afterMs: null, all: true }],
  ])('%s: it stays in the queue, and goes later, once', async (_name, fault, later) => {
    phone.book.add(draftOf('a', ['1'], 1));
    phone.book.add(draftOf('b', [], 2));
    server.faults.set(3, fault);
    expect(await phone.send()).toEqual(later);
    expect(phone.stageOf('a')).toBe('waiting');
    expect(await phone.send()).toBeNull();
    expect([...server.order].sort()).toEqual(['key of a', 'key of b']);
    expect([phone.stageOf('a'), phone.stageOf('b')]).toEqual(['sent', 'sent']);
  });
});

test('a session that ended in between is begun anew once, and nothing is sent twice', async () => {
  phone.book.add(draftOf('a', ['1', '2']));
  await phone.send();
  server.tokens.clear();
  phone.book.add(draftOf('b', ['3']));
  expect(await phone.send()).toBeNull();
  expect([server.signIns, server.order]).toEqual([2, ['key of a', 'key of b']]);
});

test('many who ask at once with a token that ended share one sign-in', async () => {
  let signIns = 0;
  const tokens = tokensOf(memory(), () => Promise.resolve(`token ${(signIns += 1)}`));
  const first = await tokens.current();
  const renewed = await Promise.all([1, 2, 3].map(() => tokens.renewed(first)));
  expect([signIns, new Set(renewed).size, await tokens.current()]).toEqual([2, 1, 'token 2']);
});

test('one person on two phones: what each wrote arrives, once', async () => {
  const other = new Phone();
  phone.book.add(draftOf('a', ['1']));
  other.book.add(draftOf('b', ['2']));
  expect(await Promise.all([phone.send(), other.send()])).toEqual([null, null]);
  expect([...server.order].sort()).toEqual(['key of a', 'key of b']);
});
