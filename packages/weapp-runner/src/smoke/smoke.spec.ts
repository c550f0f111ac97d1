import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import sharp from 'sharp';
import { CHROMIUM, openWeapp, type Weapp } from '../weapp.ts';
import { builtOrigin, DIST, SERVER, startServers, type Servers } from './servers.ts';

const SHOTS = path.resolve(import.meta.dirname, '../../shots');
const PLACE = { name: '御馨花城东门', address: '山西省大同市平城区', longitude: 113.3, latitude: 40.08 };
const WORDS = '小区东门路口的井盖坏了，晚上骑车很危险，请尽快修。';
/** What a phone asks of the mini-program: as it comes, with WeChat's largest type, in the dark. */
const DEVICES = { normal: {}, large: { fontSize: 25.5 }, dark: { dark: true } } as const;

const missing = [CHROMIUM, SERVER, path.join(DIST, 'app.json')].filter((file) => !existsSync(file));
const skip = missing.length > 0 ? `not there: ${missing.join(', ')}` : false;

let servers: Servers;

async function open(device: object, person: string): Promise<Weapp> {
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a8a99' } })
    .jpeg()
    .toBuffer();
  const answers = { login: `dev:${person}`, chooseMedia: [photo], chooseLocation: PLACE, subscribe: 'accept' } as const;
  return openWeapp({ dist: DIST, apiOrigin: builtOrigin(), serverAt: servers.url, device, answers });
}

/** Files a report, from the first page to the list that holds it. @param look called at each page */
async function file(weapp: Weapp, look: (page: string) => Promise<void>): Promise<void> {
  await weapp.sees('社区事');
  await look('home');
  await weapp.tap('社区事');
  await weapp.tap('拍照');
  await weapp.sees('1/9');
  await weapp.type('什么事？', WORDS);
  await weapp.tap('在哪里？');
  await weapp.tap('在地图上选');
  await weapp.sees('位置已经记下');
  await look('place');
  await weapp.tap('选好了');
  await look('form');
  await weapp.tap('报给社区和报社');
  await weapp.tap('同意，报送');
  await weapp.sees('报上去了，谢谢您');
  await look('sent');
  await weapp.tap('好，告诉我');
  await weapp.sees('记下了，有进展就告诉您。');
  await weapp.tap('看这件事的进展');
  await weapp.sees(WORDS);
  await look('report');
}

/** The pages that one reaches from the tabs. */
async function lookAround(weapp: Weapp, look: (page: string) => Promise<void>): Promise<void> {
  await weapp.back();
  for (const [tab, name] of [
    ['身边', 'nearby'],
    ['我的', 'mine'],
  ] as const) {
    await weapp.tap({ role: 'tab', name: tab });
    await look(name);
  }
  for (const page of [
    'pages/reports/index',
    'more/drafts/index',
    'more/inbox/index',
    'more/privacy/index',
    'more/about/index',
  ]) {
    await weapp.restart({ path: page });
    await look(page.split('/').at(-2) ?? page);
  }
}

suite('a report, in the mini-program as it is built', { skip, concurrency: false }, () => {
  before(async () => {
    await mkdir(SHOTS, { recursive: true });
    servers = await startServers();
  });
  after(() => servers?.close());

  for (const [kind, device] of Object.entries(DEVICES))
    test(`is filed and found again: ${kind}`, async () => {
      const weapp = await open(device, kind);
      const faults: string[] = [];
      const look = async (page: string): Promise<void> => {
        await weapp.page.waitForLoadState('networkidle');
        await weapp.screenshot(path.join(SHOTS, `${kind}-${page}.png`));
        faults.push(...(await weapp.scoring()).faults);
      };
      try {
        await file(weapp, look);
        await lookAround(weapp, look);
        await weapp.restart({ path: 'pages/reports/index' });
        await weapp.sees(/井盖/);
      } finally {
        await weapp.close();
      }
      assert.deepEqual([...new Set(faults)], []);
    });

  test('waits without a net, outlives the app, and is sent once when answers are lost', async () => {
    const weapp = await open({}, 'offline');
    try {
      await weapp.sees('社区事');
      await weapp.tap('社区事');
      await weapp.network({ type: 'none' });
      await weapp.tap('拍照');
      await weapp.sees('1/9');
      await weapp.type('什么事？', WORDS);
      await weapp.tap('报给社区和报社');
      await weapp.tap('同意，报送');
      await weapp.sees('已经存好，有网就送');
      await weapp.restart();
      await weapp.sees('1 件待发送');
      await weapp.network({ type: '4g', loseAnswers: 2 });
      await weapp.page.waitForTimeout(500);
      await weapp.restart();
      await weapp.sees('我最近的一件');
      await weapp.tap('全部 1 件');
      await weapp.sees(/井盖/);
    } finally {
      await weapp.close();
    }
  });
});
