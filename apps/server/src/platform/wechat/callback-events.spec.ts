import { describe, expect, test } from '@jest/globals';
import { readCallbackEvent } from './callback-events.js';

const OPENID = 'o7esq5OI1Uej6Xixw1lA2H7XDVbc';
const head = (event: string) => ({
  ToUserName: 'gh_123456789abc',
  FromUserName: OPENID,
  CreateTime: '1620973045',
  MsgType: 'event',
  Event: event,
});
const read = (event: string, fields: object) => readCallbackEvent(JSON.stringify({ ...head(event), ...fields }));
const malformed = expect.objectContaining({ fault: 'malformed' });

describe('a media check', () => {
  const found = (change: object) =>
    read('wxa_media_check', {
      appid: 'wx8f16a5be77871234',
      trace_id: '60f96f1d-3845297a-1976a3ae',
      version: 2,
      errcode: 0,
      errmsg: 'ok',
      result: { suggest: 'risky', label: 20002 },
      detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20002, prob: 90 }],
      ...change,
    });

  test('says what was found', () => {
    expect(found({})).toEqual({
      event: 'media-checked',
      traceId: '60f96f1d-3845297a-1976a3ae',
      result: { outcome: 'checked', suggest: 'risky', label: 20002 },
    });
  });

  test('that failed has no verdict, even when it brings one', () => {
    const event = found({ errcode: -1008, errmsg: 'download failed', result: { suggest: 'pass', label: 100 } });
    expect(event).toMatchObject({ result: { outcome: 'failed', errcode: -1008 } });
    expect(event).not.toHaveProperty('result.suggest');
  });

  test.each([
    ['no trace id', { trace_id: undefined }],
    ['no errcode', { errcode: undefined }],
    ['an unknown suggestion', { result: { suggest: 'fine', label: 100 } }],
    ['no label', { result: { suggest: 'pass' } }],
    ['a result that is a list', { result: [] }],
  ])('with %s is malformed', (_name, change) => {
    expect(() => found(change)).toThrow(malformed);
  });
});

describe('a subscription', () => {
  test('answered for one template comes as an object', () => {
    const list = { TemplateId: 't1', SubscribeStatusString: 'accept', PopupScene: '0' };
    expect(read('subscribe_msg_popup_event', { List: list })).toEqual({
      event: 'subscribe-answered',
      openid: OPENID,
      answers: [{ templateId: 't1', accepted: true }],
    });
  });

  test('answered for several comes as a list', () => {
    const list = [
      { TemplateId: 't1', SubscribeStatusString: 'accept', PopupScene: '0' },
      { TemplateId: 't2', SubscribeStatusString: 'reject', PopupScene: '0' },
    ];
    expect(read('subscribe_msg_popup_event', { List: list })).toMatchObject({
      answers: [
        { templateId: 't1', accepted: true },
        { templateId: 't2', accepted: false },
      ],
    });
  });

  test('switched off in the settings', () => {
    const event = read('subscribe_msg_change_event', { List: { TemplateId: 't1', SubscribeStatusString: 'reject' } });
    expect(event).toEqual({ event: 'subscribe-withdrawn', openid: OPENID, templateIds: ['t1'] });
  });

  test.each([
    ['no list', {}],
    ['a text', { List: 'accept' }],
    ['no template', { List: { SubscribeStatusString: 'accept' } }],
  ])('with %s is malformed', (_name, fields) =>
    expect(() => read('subscribe_msg_popup_event', fields)).toThrow(malformed),
  );
});

test.each([
  ['text', '"1864323726461255680"'],
  ['number', '1864323726461255680'],
])('a delivery keeps all digits of a message id that is a %s', (_name, id) => {
  const list = `{"TemplateId":"t1","MsgID":${id},"ErrorCode":"1","ErrorStatus":"failed:system failed"}`;
  const text = JSON.stringify({ ...head('subscribe_msg_sent_event'), List: 0 }).replace('"List":0', `"List":${list}`);
  expect(readCallbackEvent(text)).toMatchObject({ deliveries: [{ messageId: '1864323726461255680', errcode: 1 }] });
});

test.each([
  ['another event', JSON.stringify(head('debug_demo')), 'debug_demo'],
  ['an event named like a thing of JavaScript', JSON.stringify(head('constructor')), 'constructor'],
  ['a message of a person', '{"MsgType":"text","Content":"hi"}', 'text'],
  ['a config probe', '{"action":"CheckContainerPath"}', 'unknown'],
])('%s is another', (_name, text, name) => {
  expect(readCallbackEvent(text)).toEqual({ event: 'other', name });
});

test.each(['', '[]', 'null', '<xml/>', '{"MsgType":"event"}'])('%j is malformed', (text) => {
  expect(() => readCallbackEvent(text)).toThrow(malformed);
});
