import { describe, expect, test } from '@jest/globals';
import { NOTICE_KINDS, type NoticeKind } from '@sanshi/contracts';
import { DEFAULT_TEMPLATES, startWechatStub } from '@sanshi/wechat-stub';
import { APP, wechatClient } from '../../test/wechat-app.js';
import { messageValues, parseMessageFields, readMessageFields } from './message-fields.js';
import { AUDIENCES } from '../domain/notices.js';
import { BRIEF_NOTICE_WORDS, noticeTitle } from './notice-words.js';

const createdAt = new Date('2026-11-26T07:02:00Z');
const report = { receiptNumber: '4821907365' };

test('a message says that something changed, when, and under which number', async () => {
  const fields = await readMessageFields(new Map());
  expect(messageValues(fields, { kind: 'reply', createdAt, audience: null }, report)).toEqual({
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
  for (const audience of AUDIENCES) {
    expect(Array.from(noticeTitle({ kind, audience })).length).toBeLessThanOrEqual(20);
  }
  expect(BRIEF_NOTICE_WORDS[kind]).toMatch(/^\p{Script=Han}{1,5}$/u);
});

test("what the development start sends fits the stand-in's templates", async () => {
  const stub = await startWechatStub({ ...APP, templates: DEFAULT_TEMPLATES });
  const wechat = wechatClient(stub, { now: () => createdAt }, { miniprogramState: 'developer' });
  const openid = stub.world.people.login('dev:张阿姨');
  const fields = await readMessageFields(new Map());
  for (const kind of NOTICE_KINDS) {
    const templateId = developmentTemplate(kind);
    stub.world.subscriptions.answer(openid, templateId, 'accept');
    const values = messageValues(fields, { kind, createdAt, audience: null }, report);
    const message = { openid, templateId, page: 'pages/report/index?id=1', values };
    expect(await wechat.sendSubscribeMessage(message)).toMatchObject({ outcome: 'sent' });
  }
  await stub.close();
});

/** As scripts/start/settings.mjs sets WECHAT_TEMPLATES. */
const developmentTemplate = (kind: NoticeKind): string => (kind === 'ask' ? 'stub-question' : 'stub-progress');

describe('a wrong file is refused', () => {
  test.each([
    ['no object', null, 'the file must be an object'],
    ['a kind without fields', { reply: null }, 'reply must be an object'],
    ['a kind that is none', { news: {} }, 'news is none of'],
    ['a type that is none', { reply: { words1: 'news' } }, 'reply.words1 is of a type not known'],
    ['a saying that does not fit', { reply: { phrase2: 'receipt' } }, 'reply.phrase2 must be one of brief'],
  ])('%s', (_, file, why) => {
    expect(() => parseMessageFields(file)).toThrow(why);
  });

  test('a template without fields', () => {
    expect(() => messageValues(new Map(), { kind: 'reply', createdAt, audience: null }, report)).toThrow(
      'no fields for reply',
    );
  });
});
