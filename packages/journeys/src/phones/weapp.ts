import path from 'node:path';
import { openWeapp, type Answers, type Card, type Weapp } from '@sanshi/weapp-runner';
import { PATIENCE_MS } from '../browser.ts';
import { Line } from '../line.ts';
import type { Product } from '../product.ts';
import type { Door, Phone, Settings, Shared, World } from './phone.ts';

const DIST = path.resolve(import.meta.dirname, '../../../../apps/miniprogram/dist/weapp');
/** Where the build looks for its server: its own setting when it was built. */
/** WeChat's largest type on iOS, CSS pixels. */
const LARGEST = 25.5;
const BUILT_FOR = process.env['TARO_APP_API_ORIGIN'] ?? 'http://127.0.0.1:3000';
/** `wx.env.USER_DATA_PATH`. */
const OWN_FILES = 'wxfile://usr';
/** GCJ-02, in 岳秀园社区. */
const YARD = { name: '三号院东门', address: '大同市平城区', longitude: 113.2729, latitude: 40.0913 };

/** WeChat's 场景值. */
const SCENES: Readonly<Record<Door, number>> = { icon: 1001, friend: 1007, code: 1047, moments: 1154 };

/** The mini-program in the stand-in of WeChat's client. */
export async function weappPhone(world: World, settings: Settings): Promise<Phone> {
  const { browser, product } = world;
  const line = await Line.to(product.url);
  const weapp = await openWeapp({
    dist: DIST,
    apiOrigin: BUILT_FOR,
    serverAt: line.url,
    browser,
    clockAheadMs: settings.clockAheadMs ?? 0,
    device: { dark: settings.dark ?? false, ...(settings.largeType && { fontSize: LARGEST }) },
    answers: {
      login: `dev:${settings.owner}`,
      chooseMedia: [],
      chooseLocation: YARD,
      subscribe: 'accept',
      album: 'allow',
    },
    onSubscribe: (answers) => tellWechat(product, settings.owner, answers),
  });
  // Whoever opens it says when.
  await weapp.kill();
  return phoneOf(weapp, line, world, settings);
}

/** WeChat's own servers learn of each answer, and tell ours. */
async function tellWechat({ wechat }: Product, owner: string, given: Readonly<Record<string, string>>): Promise<void> {
  const openid = wechat.world.people.all().find(({ name }) => name === owner)?.openid ?? '';
  const answers = Object.entries(given).map(([templateId, answer]) => ({
    templateId,
    answer: answer === 'accept' ? ('accept' as const) : ('reject' as const),
  }));
  await wechat.world.answerPopup(openid, answers);
}

function sharedOf(weapp: Weapp, card: Card): Shared {
  const [path = '', query = ''] = card.path.split('?');
  return { to: card.to, title: card.title, path, query, picture: weapp.phone.files.bytes(card.imageUrl) };
}

const namesOn = ({ phone: { storage, files } }: Weapp): readonly string[] => [
  ...Object.keys(storage.read().entries),
  ...files.list(OWN_FILES),
];

function phoneOf(weapp: Weapp, line: Line, world: World, settings: Settings): Phone {
  const faults = new Set<string>();
  let isRunning = false;
  const look = async (): Promise<void> => {
    if (isRunning) for (const fault of (await weapp.scoring()).faults) faults.add(`${settings.owner}: ${fault}`);
  };
  const answer = (says: Answers): void => {
    weapp.phone.answers = { ...weapp.phone.answers, ...says };
  };
  return {
    build: 'weapp',
    owner: settings.owner,
    largeType: settings.largeType ?? false,
    line,
    placeWords: '在地图上选',
    get page() {
      return weapp.page;
    },
    async open(page, query = '', door = 'icon') {
      await look();
      const launch = page ? { path: page, query: Object.fromEntries(new URLSearchParams(query)) } : {};
      await weapp.restart({ ...launch, scene: SCENES[door] });
      weapp.page.setDefaultTimeout(PATIENCE_MS);
      isRunning = true;
    },
    async kill() {
      await look();
      isRunning = false;
      await weapp.kill();
    },
    online: (on) => weapp.network({ type: on ? 'wifi' : 'none' }),
    async takePhotos(button, photos) {
      answer({ chooseMedia: photos });
      await button.tap();
    },
    async handedOut(button) {
      await weapp.page.getByRole('button', { name: button }).filter({ visible: true }).tap();
      await weapp.rest();
      const last = weapp.phone.handedOn.at(-1);
      if (!last) throw new Error('nothing was handed on');
      return { name: last.name, words: last.bytes.toString('utf8') };
    },
    keeps: () => Promise.resolve(namesOn(weapp)),
    answer,
    async keptPicture(press) {
      const { album } = weapp.phone;
      const before = album.length;
      await press();
      await weapp.rest();
      const picture = album[before];
      if (!picture || album.length > before + 1)
        throw new Error(`the album has ${album.length - before} more pictures`);
      return picture;
    },
    tab: (name) => weapp.page.getByRole('tab', { name }).tap(),
    back: weapp.back,
    async shared() {
      await weapp.rest();
      const cards = [(await weapp.shared()).at(-1), await weapp.share(), await weapp.shareInMoments()];
      return cards.map((card) => {
        if (!card) throw new Error('the page does not let itself be shared');
        return sharedOf(weapp, card);
      });
    },
    // The mini-program complains of its own doings only: a request that fails is no fault of its.
    expectTrouble: () => undefined,
    async another() {
      const other = await weappPhone(world, settings);
      world.phones.push(other);
      return other;
    },
    settle: weapp.rest,
    async complaints() {
      await look();
      return [...faults];
    },
    async close() {
      await weapp.close();
      await line.close();
    },
  };
}
