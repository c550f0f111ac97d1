import { startWechatStub, type WechatStub } from '@sanshi/wechat-stub';
import { Account } from '../src/accounts/account.entity.js';
import { AccountStore } from '../src/accounts/account-store.js';
import { Catalog } from '../src/areas/catalog.js';
import { CorrectionStore } from '../src/areas/correction-store.js';
import { FollowStore } from '../src/follows/follow-store.js';
import { NeighbourStore } from '../src/neighbours/neighbour-store.js';
import { Audiences } from '../src/notices/audiences.js';
import { parseMessageFields } from '../src/notices/message-fields.js';
import { NoticeMaker } from '../src/notices/notice-maker.js';
import { NoticeSender } from '../src/notices/notice-sender.js';
import { NoticeStore } from '../src/notices/notice-store.js';
import { SubscriptionStore } from '../src/notices/subscription-store.js';
import type { Database } from '../src/platform/database/index.js';
import { newId } from '../src/platform/ids.js';
import { createLog, type Log } from '../src/platform/log.js';
import { WechatClient, type WechatSettings } from '../src/platform/wechat/index.js';
import { EventStore, type NewEvent } from '../src/reports/event-store.js';
import { Report } from '../src/reports/report.entity.js';
import type { ReportEvent } from '../src/reports/report-event.entity.js';
import { ReportStore } from '../src/reports/report-store.js';
import { aReport } from './builders.js';
import { openTestDatabase } from './harness.js';
import { TestClock } from './test-clock.js';
import { APP, SEAL, wechatSettings } from './wechat-app.js';

export const TEMPLATE = 'template-progress';
const FIELDS = [
  { key: 'thing1', label: '事项' },
  { key: 'character_string2', label: '回执编号' },
];

/** What reaching people takes: a fresh database, the stand-in for WeChat behind a socket, and a clock that a test moves. */
export interface Reaching {
  db: Database;
  clock: TestClock;
  stub: WechatStub;
  log: Log;
  settings: { wechat: WechatSettings & { templates: ReadonlyMap<'reply' | 'result', string> }; publicOrigin: string };
  catalog: Catalog;
  accounts: AccountStore;
  reports: ReportStore;
  events: EventStore;
  notices: NoticeStore;
  subscriptions: SubscriptionStore;
  /** A client as each process has its own. */
  wechat(): WechatClient;
  maker(): NoticeMaker;
  sender(wechat?: WechatClient): NoticeSender;
  /** Somebody who has opened the mini-program just now. */
  account(name: string): Promise<Account & { openid: string }>;
  guest(): Promise<Account>;
  /** Allows messages, on WeChat's side and on ours. */
  allow(account: { id: string; openid: string }, times?: number): Promise<void>;
  report(otherwise?: Partial<Report>): Promise<Report>;
  /** A reply of the office, or whatever a test wants otherwise. */
  event(report: Report, otherwise?: Partial<NewEvent>): Promise<ReportEvent>;
  close(): Promise<void>;
}

/** @param origin where the stand-in finds photos and pushes its events; absent: nowhere */
export async function openReaching(origin?: string): Promise<Reaching> {
  const opened = await openTestDatabase();
  const { db } = opened;
  const clock = new TestClock();
  const stub = await startStub(clock, origin);
  const settings = settingsFor(stub, origin ?? 'http://127.0.0.1:9');
  const log = createLog({ logLevel: 'silent', logPretty: false });
  const stores = await storesOf(db);
  const { accounts, reports, events, notices, subscriptions } = stores;
  const audiences = new Audiences(reports, new NeighbourStore(db), new FollowStore(db), stores.catalog);
  const wechat = () => new WechatClient(settings.wechat, clock);
  const fields = parseMessageFields({
    reply: { thing1: 'news', character_string2: 'receipt' },
    result: { thing1: 'news', character_string2: 'receipt' },
  });
  return {
    db,
    clock,
    stub,
    log,
    settings,
    ...stores,
    wechat,
    maker: () => new NoticeMaker(db, clock, events, audiences, accounts, notices, subscriptions, settings, log),
    sender: (client = wechat()) =>
      new NoticeSender(db, clock, client, notices, reports, accounts, subscriptions, settings, fields, log),
    ...peopleOf({ db, clock, stub, subscriptions }),
    ...happeningsOf(db, clock, events),
    async close() {
      await stub.close();
      await opened.close();
    },
  };
}

/** A resident with grants, and a reply on their report. */
export async function replied(reaching: Reaching, name = '张阿姨', grants = 1) {
  const account = await reaching.account(name);
  await reaching.allow(account, grants);
  const report = await reaching.report({ accountId: account.id });
  const event = await reaching.event(report);
  return { account, report, event };
}

async function startStub(clock: TestClock, origin: string | undefined): Promise<WechatStub> {
  const { callbackToken: token, encodingAesKey } = SEAL;
  return startWechatStub({
    ...APP,
    clock,
    templates: [{ id: TEMPLATE, title: '办理进度', fields: FIELDS }],
    pages: ['pages/report/index'],
    media: { delayMs: 5 },
    pushRetryMs: 10,
    ...(origin !== undefined && {
      callback: { url: `${origin}/callback`, token, encodingAesKey, originalId: 'gh_000000000000' },
    }),
  });
}

function settingsFor(stub: WechatStub, publicOrigin: string): Reaching['settings'] {
  const templates = new Map([
    ['reply', TEMPLATE],
    ['result', TEMPLATE],
  ] as const);
  return { wechat: { ...wechatSettings(stub), templates }, publicOrigin };
}

async function storesOf(db: Database) {
  const catalog = new Catalog(db, new CorrectionStore(db));
  await catalog.onModuleInit();
  return {
    catalog,
    accounts: new AccountStore(db),
    reports: new ReportStore(db, catalog),
    events: new EventStore(db),
    notices: new NoticeStore(db),
    subscriptions: new SubscriptionStore(db),
  };
}

function peopleOf({ db, clock, stub, subscriptions }: Pick<Reaching, 'db' | 'clock' | 'stub' | 'subscriptions'>) {
  const add = async <Row extends Pick<Account, 'kind' | 'openid'>>(row: Row) => {
    const account = { id: newId(), createdAt: clock.now(), ...row };
    await db.write((tx) => tx.insert(Account, account));
    return account;
  };
  return {
    account: (name: string) => add({ kind: 'wechat', openid: stub.world.people.login(`dev:${name}`) }),
    guest: () => add({ kind: 'guest', openid: null }),
    async allow({ id, openid }: { id: string; openid: string }, times = 1) {
      for (let time = 0; time < times; time += 1) {
        stub.world.subscriptions.answer(openid, TEMPLATE, 'accept');
        await db.write((tx) => subscriptions.grant(tx, id, TEMPLATE, clock.now()));
      }
    },
  };
}

function happeningsOf(db: Database, clock: TestClock, events: EventStore) {
  return {
    async report(otherwise: Partial<Report> = {}) {
      const report = aReport({ submittedAt: clock.now(), ...otherwise });
      await db.write((tx) => tx.insert(Report, report));
      return report;
    },
    async event({ id, state }: Report, otherwise: Partial<NewEvent> = {}) {
      const version = 2 + (await events.ofReport(id)).length;
      const said = { command: 'reply', side: 'office', text: '已安排电工上门。', detail: null, visible: true } as const;
      const by = { actorId: newId(), actorName: '岳秀园社区', fromState: state, toState: state };
      const event = { reportId: id, version, at: clock.now(), ...said, ...by, ...otherwise };
      return db.write((tx) => events.add(tx, event));
    },
  };
}
