import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { envelope } from '@sanshi/wechat-stub';
import { openPushed, type Pushed } from '../../test/pushed.js';
import { TEMPLATE } from '../../test/reaching.js';
import { Notice } from '../notices/notice.entity.js';
import { Subscription } from '../notices/subscription.entity.js';

let world: Pushed;

beforeEach(async () => {
  world = await openPushed();
});
afterEach(() => world.close());

const left = async (accountId: string) =>
  (await world.db.reader.findOneBy(Subscription, { accountId, templateId: TEMPLATE }))?.remaining ?? 0;
const popup = (answer: 'accept' | 'reject') => [{ templateId: TEMPLATE, answer }];

/** The address and body of an event as WeChat would push it now. */
function sealed(fields: object, openid = 'o'.repeat(28), encodingAesKey = world.settings.wechat.encodingAesKey) {
  const { appId, callbackToken: token } = world.settings.wechat;
  const event = { ToUserName: 'gh_0', FromUserName: openid, CreateTime: 1, MsgType: 'event', ...fields };
  const seal = { url: world.origin, token, encodingAesKey, originalId: 'gh_0' };
  const { query, body } = envelope(event, openid, appId, seal, world.clock.now());
  return { url: `${world.origin}/callback?${query.toString()}`, body };
}

async function post({ url, body }: { url: string; body: string }) {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: answer.status, text: await answer.text() };
}

test('the address answers with the echo that WeChat asks for', async () => {
  expect(await world.stub.world.pusher.verify()).toBe(true);
});

describe('a grant', () => {
  test('is worth one message, each time', async () => {
    const { id, openid } = await world.account('张阿姨');
    await world.stub.world.answerPopup(openid, popup('accept'));
    await world.stub.world.answerPopup(openid, popup('accept').concat(popup('accept')));
    await world.pushed.idle();
    expect(await left(id)).toBe(3);
  });

  test('pushed twice counts once', async () => {
    const { id, openid } = await world.account('张阿姨');
    const List = { TemplateId: TEMPLATE, SubscribeStatusString: 'accept', PopupScene: '0' };
    const event = { Event: 'subscribe_msg_popup_event', List };
    expect(await post(sealed(event, openid))).toEqual({ status: 200, text: 'success' });
    expect(await post(sealed(event, openid))).toEqual({ status: 200, text: 'success' });
    await world.pushed.idle();
    expect(await left(id)).toBe(1);
  });

  test('given in several events at once is kept, each of them', async () => {
    const { id, openid } = await world.account('张阿姨');
    const List = { TemplateId: TEMPLATE, SubscribeStatusString: 'accept', PopupScene: '0' };
    const events = [1, 2, 3, 4].map((CreateTime) => ({ CreateTime, Event: 'subscribe_msg_popup_event', List }));
    await Promise.all(events.map((event) => post(sealed(event, openid))));
    await world.pushed.idle();
    expect(await left(id)).toBe(4);
  });

  test('stays when the popup is refused later, and goes when it is taken back', async () => {
    const { id, openid } = await world.account('张阿姨');
    await world.stub.world.answerPopup(openid, popup('accept'));
    await world.stub.world.answerPopup(openid, popup('reject'));
    await world.pushed.idle();
    expect(await left(id)).toBe(1);
    await world.stub.world.withdraw(openid, TEMPLATE);
    await world.pushed.idle();
    expect(await left(id)).toBe(0);
  });

  test('of a stranger, or for a template that is not ours, is nothing', async () => {
    const { openid } = await world.account('张阿姨');
    const List = { TemplateId: 'another', SubscribeStatusString: 'accept', PopupScene: '0' };
    await post(sealed({ Event: 'subscribe_msg_popup_event', List }, openid));
    await world.stub.world.answerPopup(world.stub.world.people.openidOf('陌生人'), popup('accept'));
    await world.pushed.idle();
    expect(await world.db.reader.count(Subscription)).toBe(0);
  });

  test('leads to a message', async () => {
    const { id, openid } = await world.account('张阿姨');
    await world.stub.world.answerPopup(openid, popup('accept'));
    await world.pushed.idle();
    await world.event(await world.report({ accountId: id }));
    await world.maker().sweep();
    await world.sender().sweep();
    expect(world.stub.world.subscriptions.messages(openid)).toHaveLength(1);
    expect(await left(id)).toBe(0);
  });
});

test('a message that WeChat could not bring is known for it', async () => {
  const account = await world.account('张阿姨');
  await world.allow(account);
  await world.event(await world.report({ accountId: account.id }));
  await world.maker().sweep();
  await world.sender().sweep();
  const [message] = world.stub.world.subscriptions.messages();
  await world.stub.world.failDelivery(account.openid, TEMPLATE, message?.messageId ?? '');
  await world.pushed.idle();
  expect(await world.db.reader.findBy(Notice, { accountId: account.id })).toMatchObject([
    { sendState: 'undeliverable', lastProblem: 'not delivered: 1' },
  ]);
});

describe('what is not WeChat’s', () => {
  test('is refused, and not told why', async () => {
    const good = sealed({ Event: 'debug_demo' });
    const another = sealed({ Event: 'debug_demo' }, 'o', 'B'.repeat(43));
    expect((await post(another)).status).toBe(403);
    expect((await post({ ...good, body: '{}' })).status).toBe(403);
    expect((await post({ ...good, url: good.url.replace(/msg_signature=.{4}/, 'msg_signature=0000') })).status).toBe(
      403,
    );
    expect((await post(good)).text).toBe('success');
    expect((await post(good)).status).toBe(403);
  });

  test('is refused when it is old', async () => {
    const old = sealed({ Event: 'debug_demo' });
    world.clock.forward(0.1);
    expect((await post(old)).status).toBe(403);
  });

  test('an unknown trace changes nothing, and is answered all the same', async () => {
    const result = { trace_id: 'unknown', errcode: 0, result: { suggest: 'risky', label: 20002 } };
    expect((await post(sealed({ Event: 'wxa_media_check', ...result }))).text).toBe('success');
  });
});
