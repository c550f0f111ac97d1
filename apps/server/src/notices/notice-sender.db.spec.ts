import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openReaching, replied, TEMPLATE, type Reaching } from '../../test/reaching.js';
import { MOST_TRIES } from '../domain/notices.js';
import { newId } from '../platform/ids.js';
import { Notice } from './notice.entity.js';
import { Subscription } from './subscription.entity.js';

const SEND = '/cgi-bin/message/subscribe/send';
const TOKEN = '/cgi-bin/stable_token';
/** More than a lease. */
const LEASE_HOURS = 0.02;
const DAY_HOURS = 24;

let reaching: Reaching;

beforeEach(async () => {
  reaching = await openReaching();
});
afterEach(() => reaching.close());

const noticesOf = (accountId: string) => reaching.db.reader.findBy(Notice, { accountId });
const messages = () => reaching.stub.world.subscriptions.messages();
const sweep = async () => {
  await reaching.maker().sweep();
  await reaching.sender().sweep();
};
const left = async (accountId: string) =>
  (await reaching.db.reader.findOneBy(Subscription, { accountId, templateId: TEMPLATE }))?.remaining;

/** The one notice of a resident, leased and with nobody to care for it: as a worker leaves it that dies. */
async function leased(accountId: string): Promise<Notice> {
  const { db, clock, notices } = reaching;
  const [notice] = await noticesOf(accountId);
  if (!notice) throw new Error('no notice');
  const until = new Date(clock.now().getTime() + 60_000);
  await db.write((tx) => notices.lease(tx, notice, until));
  return notice;
}

describe('a message', () => {
  test('says that something changed, not what, and uses up its grant', async () => {
    const { account, report } = await replied(reaching);
    await sweep();
    expect(messages()).toMatchObject([
      {
        openid: account.openid,
        page: `pages/report/index?id=${report.id}`,
        values: { thing1: '您上报的事有了回复' },
      },
    ]);
    expect(await noticesOf(account.id)).toMatchObject([
      { sendState: 'sent', tries: 1, sentAt: reaching.clock.now(), messageId: messages()[0]?.messageId },
    ]);
    expect(await left(account.id)).toBe(0);
  });

  test('goes once when two relays send at once', async () => {
    const residents = await Promise.all(['甲', '乙', '丙', '丁', '戊', '己'].map((name) => replied(reaching, name)));
    await reaching.maker().sweep();
    await Promise.all([reaching.sender().sweep(), reaching.sender().sweep()]);
    expect(messages()).toHaveLength(residents.length);
    expect(reaching.stub.world.calls.all(SEND)).toHaveLength(residents.length);
  });

  test('of a worker that died before sending is sent by another, once the lease has ended', async () => {
    const { account } = await replied(reaching);
    await reaching.maker().sweep();
    await leased(account.id);
    await reaching.sender().sweep();
    expect(messages()).toHaveLength(0);
    reaching.clock.forward(LEASE_HOURS);
    await reaching.sender().sweep();
    expect(messages()).toHaveLength(1);
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'sent', tries: 2 }]);
  });

  test('of a worker that died after sending is doubled once, no more', async () => {
    const { account } = await replied(reaching, '张阿姨', 3);
    await reaching.maker().sweep();
    const notice = await leased(account.id);
    const values = { thing1: '您上报的事有了回复', character_string2: '1' };
    const page = `pages/report/index?id=${notice.reportId}`;
    await reaching.wechat().sendSubscribeMessage({ openid: account.openid, templateId: TEMPLATE, page, values });
    for (let times = 0; times < 3; times += 1) {
      reaching.clock.forward(LEASE_HOURS);
      await reaching.sender().sweep();
    }
    expect(messages()).toHaveLength(2);
  });

  test('is not settled by a worker whose lease another one has taken over', async () => {
    const { account } = await replied(reaching);
    await reaching.maker().sweep();
    const slow = await leased(account.id);
    reaching.clock.forward(LEASE_HOURS);
    await reaching.sender().sweep();
    const { db, notices } = reaching;
    expect(await db.write((tx) => notices.settle(tx, slow.id, slow.tries + 1, { sendState: 'dead' }))).toBe(false);
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'sent' }]);
  });

  test('that takes its workers down with it is given up', async () => {
    const { account } = await replied(reaching);
    await reaching.maker().sweep();
    for (let times = 0; times < MOST_TRIES; times += 1) {
      await leased(account.id);
      reaching.clock.forward(LEASE_HOURS);
    }
    await reaching.sender().sweep();
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'dead', lastProblem: 'workers lost' }]);
    expect(messages()).toEqual([]);
  });

  test('without a grant at WeChat is never tried again, and none is believed in any more', async () => {
    const { account } = await replied(reaching, '张阿姨', 2);
    reaching.stub.world.subscriptions.withdraw(account.openid, TEMPLATE);
    await sweep();
    reaching.clock.forward(DAY_HOURS);
    await sweep();
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'undeliverable', tries: 1 }]);
    expect(await left(account.id)).toBe(0);
    expect(reaching.stub.world.calls.all(SEND)).toHaveLength(1);
  });

  test('that met a busy WeChat goes a minute later', async () => {
    const { account } = await replied(reaching);
    reaching.stub.world.faults.add(SEND, { kind: 'errcode', errcode: 45009 }, 1);
    await sweep();
    expect(await noticesOf(account.id)).toMatchObject([
      { sendState: 'waiting', tries: 1, lastProblem: 'errcode 45009' },
    ]);
    await sweep();
    expect(messages()).toHaveLength(0);
    reaching.clock.forward(2 / 60);
    await sweep();
    expect(messages()).toHaveLength(1);
  });

  test('is given up after its last try', async () => {
    const { account } = await replied(reaching);
    reaching.stub.world.faults.add(SEND, { kind: 'errcode', errcode: 45009 }, MOST_TRIES);
    await reaching.maker().sweep();
    for (let times = 0; times < MOST_TRIES + 2; times += 1) {
      await reaching.sender().sweep();
      reaching.clock.forward(DAY_HOURS);
    }
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'dead', tries: MOST_TRIES }]);
    expect(messages()).toEqual([]);
    expect(reaching.stub.world.calls.all(SEND)).toHaveLength(MOST_TRIES);
  });

  test('whose answer was lost is not sent again', async () => {
    const { account } = await replied(reaching, '张阿姨', 2);
    const sender = await warmSender();
    reaching.stub.world.faults.add(SEND, { kind: 'lost-reply' }, 1);
    await reaching.maker().sweep();
    await sender.sweep();
    reaching.clock.forward(DAY_HOURS);
    await sender.sweep();
    expect(messages()).toHaveLength(1);
    expect(await noticesOf(account.id)).toMatchObject([
      { sendState: 'dead', lastProblem: expect.stringContaining('may have gone') },
    ]);
  });

  test('to which WeChat does not answer keeps no other waiting', async () => {
    for (const name of ['甲', '乙', '丙', '丁']) await replied(reaching, name);
    const sender = await warmSender();
    reaching.stub.world.faults.add(SEND, { kind: 'hang' }, 1);
    await reaching.maker().sweep();
    await sender.sweep();
    expect(messages()).toHaveLength(3);
  });

  test('waits while the settings are wrong, and goes once they are right', async () => {
    const { account } = await replied(reaching);
    await reaching.maker().sweep();
    reaching.stub.world.faults.add(TOKEN, { kind: 'errcode', errcode: 40125 }, 1);
    await reaching.sender().sweep();
    expect(await noticesOf(account.id)).toMatchObject([{ sendState: 'waiting', lastProblem: 'errcode 40125' }]);
    reaching.clock.forward(1);
    await reaching.sender().sweep();
    expect(messages()).toHaveLength(1);
  });

  test('that WeChat finds wrong is kept with why, and holds up no other', async () => {
    const bad = await replied(reaching, '甲');
    const good = await replied(reaching, '乙');
    reaching.stub.world.faults.add(SEND, { kind: 'errcode', errcode: 47003 }, 1);
    await sweep();
    const states = [...(await noticesOf(bad.account.id)), ...(await noticesOf(good.account.id))];
    expect(states.map(({ sendState }) => sendState).sort()).toEqual(['dead', 'sent']);
  });

  test('is begun by no worker that is told to stop', async () => {
    await replied(reaching);
    await reaching.maker().sweep();
    await reaching.sender().sweep(AbortSignal.abort());
    expect(messages()).toEqual([]);
  });

  test('that came to nobody: the resident has gone', async () => {
    const { account } = await replied(reaching);
    await reaching.maker().sweep();
    await reaching.db.write((tx) => tx.update('account', { id: account.id }, { openid: null }));
    await reaching.sender().sweep();
    expect(await noticesOf(account.id)).toMatchObject([
      { sendState: 'undeliverable', lastProblem: 'nobody to send it to' },
    ]);
  });
});

/** One whose access token is there: what goes wrong next is the message itself. */
async function warmSender() {
  const { openid } = await reaching.account(newId());
  const wechat = reaching.wechat();
  await wechat.checkText({ openid, scene: 2, content: '路灯不亮' });
  return reaching.sender(wechat);
}
