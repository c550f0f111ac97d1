import { beforeEach, describe, expect, test } from '@jest/globals';
import type { ProblemCode } from '@sanshi/contracts';
import { openBook, type Book } from './book';
import { canTakeBack, queue, takeBack, type Draft } from './draft';
import { sendAll, type OutboxDoors } from './outbox';
import { Dead, draftOf, inQueue, JOINING, NOW, refusedWith, SENT_AS, World } from './pretend-phone';

let world: World;
let book: Book;
beforeEach(() => {
  world = new World();
  book = openBook(world.drawer());
});
const send = () => sendAll(world.doors(book));
const get = (id: string): Draft => {
  const draft = book.get(id);
  if (!draft) throw new Error(`no draft ${id}`);
  return draft;
};

describe('a draft that waits', () => {
  test('goes photos first, then the report; the photos leave the phone', async () => {
    book.add(draftOf('a', ['1', '2']));
    expect(await send()).toBeNull();
    expect(world.filed.get('key of a')).toMatchObject({ photoIds: ['photo of a-1', 'photo of a-2'], category: 'gas' });
    expect(get('a')).toMatchObject({ stage: 'sent', inDoubt: false, receipt: { id: 'report of key of a' } });
    expect(world.dropped).toEqual(['1', '2']);
  });

  test('without a network nothing is tried, and it can be taken back', async () => {
    world.online = false;
    book.add(draftOf('a', ['1']));
    expect(await send()).toEqual({ afterMs: null, all: true });
    expect(world.filed.size + world.photos.size).toBe(0);
    expect(canTakeBack(get('a'))).toBe(true);
  });

  test('keeps its order, also when an answer is lost in between', async () => {
    book.add(draftOf('second', [], 2));
    book.add(draftOf('first', [], 1));
    book.add(draftOf('third', [], 3));
    world.lost = 1;
    expect(await send()).toEqual({ afterMs: null, all: true });
    expect(await send()).toBeNull();
    expect(world.order).toEqual(['key of first', 'key of second', 'key of third']);
  });

  test('whose answer was lost after the server kept it is not doubled, and cannot be changed meanwhile', async () => {
    book.add(draftOf('a', []));
    world.lost = 1;
    await send();
    expect(get('a')).toMatchObject({ stage: 'waiting', inDoubt: true });
    expect(takeBack(get('a'))).toEqual(get('a'));
    await send();
    expect([world.filed.size, get('a').stage]).toEqual([1, 'sent']);
  });
});

describe('killed between any two steps', () => {
  const DRAFTS = (): Draft[] => [draftOf('a', ['1', '2'], 1), draftOf('b', ['3'], 2)];

  test('each report is there once, whole and in order', async () => {
    for (let life = 0; life < 60; life += 1) {
      const phone = new World();
      for (const draft of DRAFTS()) openBook(phone.drawer()).add(draft);
      phone.life = life;
      const end = await sendAll(phone.doors(openBook(phone.drawer()))).catch((death: unknown) => death);
      expect(end === null || end instanceof Dead).toBe(true);
      phone.life = Infinity;
      const reborn = openBook(phone.drawer());
      expect(await sendAll(phone.doors(reborn))).toBeNull();
      expect(phone.order).toEqual(['key of a', 'key of b']);
      expect(phone.filed.get('key of a')?.photoIds).toHaveLength(2);
      expect(reborn.all().map(({ stage }) => stage)).toEqual(['sent', 'sent']);
    }
  });
});

describe('what the server says no to', () => {
  test('for good: it can be written on, with the reason, and the next one still goes', async () => {
    book.add(draftOf('a', [], 1));
    world.refusal = 'bad_input';
    await send();
    expect(get('a')).toMatchObject({ stage: 'writing', refusal: 'refused: bad_input', inDoubt: false });
    world.refusal = null;
    book.add(draftOf('b', [], 2));
    book.change('a', (now) => inQueue({ ...now, text: '改过的，说得清楚一些' }, 3));
    await send();
    expect(world.order).toEqual(['key of b', 'key of a']);
  });

  test.each<[ProblemCode, boolean]>([
    ['not_now', true],
    ['not_signed_in', true],
    ['still_running', false],
    ['unexpected', false],
  ])('%s passes by itself: it stays in the queue; the others wait too: %s', async (code, all) => {
    book.add(draftOf('a', []));
    world.refusal = code;
    expect(await send()).toEqual({ afterMs: null, all });
    expect(get('a')).toMatchObject({ stage: 'waiting', inDoubt: true });
  });

  test('one that the server stumbles over holds up no other', async () => {
    book.add(draftOf('a', [], 1));
    book.add(draftOf('b', [], 2));
    const doors = world.doors(book);
    const fileReport: OutboxDoors['fileReport'] = (report, key) =>
      key === 'key of a' ? Promise.reject(refusedWith('unexpected')) : doors.fileReport(report, key);
    expect(await sendAll({ ...doors, fileReport })).toEqual({ afterMs: null, all: false });
    expect([get('a').stage, get('b').stage]).toEqual(['waiting', 'sent']);
  });

  test('a key under which the server holds other words is given up with them', async () => {
    book.add(draftOf('a', []));
    world.refusal = 'key_reused';
    await send();
    expect(get('a')).toMatchObject({ stage: 'writing', key: 'key1', refusal: 'refused: key_reused' });
  });

  test('too many: it waits, and is surely not there yet', async () => {
    book.add(draftOf('a', []));
    world.refusal = 'too_many';
    await send();
    expect(canTakeBack(get('a'))).toBe(true);
  });

  test('photos that the server has swept meanwhile go up again once, under new keys', async () => {
    book.add(draftOf('a', ['1']));
    world.refusal = 'bad_input';
    world.refusedFields = { photoIds: ['isPhoto'] };
    await send();
    expect([...world.photos.keys()]).toEqual(['a-1', 'key1']);
    expect(get('a')).toMatchObject({ stage: 'writing', refusal: 'refused: bad_input' });
  });

  test('a photo that the phone has lost is marked, and the draft comes back', async () => {
    book.add(draftOf('a', ['1']));
    world.goneFiles.add('1');
    await send();
    expect(get('a').photos[0]?.refusal).toContain('找不到这张照片');
    expect(get('a').stage).toBe('writing');
  });
});

describe('我也遇到了', () => {
  const joining = () => inQueue(draftOf('a', ['1'], null), 1, JOINING);

  test('goes through the same queue: photos first, then the join with them; its receipt is kept', async () => {
    book.add(joining());
    expect(await send()).toBeNull();
    expect(world.joins.get('key of a')).toEqual({ photoIds: ['photo of a-1'] });
    expect(world.filed.size).toBe(0);
    expect(get('a')).toMatchObject({ stage: 'sent', joined: { id: 'join of key of a', reportId: 'neighbour' } });
  });

  test('refused, it is a draft again: the words were never gone', async () => {
    book.add(joining());
    world.refusal = 'wrong_state';
    await send();
    expect(get('a')).toMatchObject({ stage: 'writing', joining: null, refusal: 'refused: wrong_state' });
    expect(get('a').text).toContain('煤气味');
  });
});

describe('the queue', () => {
  test('is counted: a clock that was set back turns nothing round', () => {
    const first = queue(draftOf('first', [], null), SENT_AS, [], { now: NOW, others: [] });
    const yesterday = new Date(NOW.getTime() - 24 * 3_600_000);
    const second = queue(draftOf('second', [], null), SENT_AS, [], { now: yesterday, others: [first] });
    expect([first.turn, second.turn]).toEqual([1, 2]);
  });
});

describe('while one is still writing', () => {
  test('photos go up, and what is typed meanwhile is not overwritten', async () => {
    book.add(draftOf('a', ['1'], null));
    const doors = world.doors(book);
    const upload = doors.sendPhoto;
    await sendAll({
      ...doors,
      sendPhoto: (file, key, onProgress) => {
        book.change('a', (now) => ({ ...now, text: '边写边传' }));
        return upload(file, key, onProgress);
      },
    });
    expect(get('a')).toMatchObject({ text: '边写边传', stage: 'writing', photos: [{ id: 'photo of a-1' }] });
    expect(world.filed.size).toBe(0);
  });

  test('a photo taken out while it goes up stays out', async () => {
    book.add(draftOf('a', ['1'], null));
    const doors = world.doors(book);
    await sendAll({
      ...doors,
      sendPhoto: async (file, key, onProgress) => {
        const photo = await doors.sendPhoto(file, key, onProgress);
        book.change('a', (now) => ({ ...now, photos: [] }));
        return photo;
      },
    });
    expect(get('a').photos).toEqual([]);
  });
});
