import { describe, expect, test } from '@jest/globals';
import { NOTICE_KINDS } from '@sanshi/contracts';
import { messageValues, parseMessageFields, readMessageFields } from './message-fields.js';
import { BRIEF_NOTICE_WORDS, NOTICE_WORDS } from './notice-words.js';

const createdAt = new Date('2026-11-26T07:02:00Z');
const report = { receiptNumber: '4821907365' };

test('a message says that something changed, when, and under which number', async () => {
  const fields = await readMessageFields(new Map());
  expect(messageValues(fields, { kind: 'reply', createdAt }, report)).toEqual({
    thing1: '您上报的事有了回复',
    phrase2: '有新回复',
    date3: '2026年11月26日 15:02',
    character_string4: '4821 907 365',
  });
});

test('every kind can be told', async () => {
  expect([...(await readMessageFields(new Map())).keys()].sort()).toEqual([...NOTICE_KINDS].sort());
});

test.each(NOTICE_KINDS)('the words for %s fit their fields', (kind) => {
  expect(Array.from(NOTICE_WORDS[kind]).length).toBeLessThanOrEqual(20);
  expect(BRIEF_NOTICE_WORDS[kind]).toMatch(/^\p{Script=Han}{1,5}$/u);
});

describe('a wrong file is refused', () => {
  test.each([
    ['no object', [], 'thing1', 'must be an object'],
    ['a kind that is none', { news: {} }, '', 'news is none of'],
    ['a type that is none', { reply: { words1: 'news' } }, '', 'reply.words1 is of a type not known'],
    ['a saying that does not fit', { reply: { phrase2: 'receipt' } }, '', 'reply.phrase2 must be one of brief'],
  ])('%s', (_, file, key, why) => {
    expect(() => parseMessageFields(key ? { reply: null } : file)).toThrow(why);
  });

  test('a template without fields', () => {
    expect(() => messageValues(new Map(), { kind: 'reply', createdAt }, report)).toThrow('no fields for reply');
  });
});
