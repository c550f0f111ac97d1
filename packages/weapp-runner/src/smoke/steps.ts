import sharp from 'sharp';
import type { Device } from '../client/program.ts';
import { openWeapp, type Weapp } from '../weapp.ts';
import { builtOrigin, DIST, type Servers } from './servers.ts';

const PLACE = { name: '御馨花城东门', address: '山西省大同市平城区', longitude: 113.3, latitude: 40.08 };
export const WORDS = '小区东门路口的井盖坏了，晚上骑车很危险，请尽快修。';
const READING_MS = 500;
const TABS = [
  ['身边', 'nearby'],
  ['我的', 'mine'],
] as const;
const PAGES = ['pages/reports', 'more/drafts', 'more/inbox', 'more/privacy', 'more/about'];

/** The real mini-program on the phone of a resident with a photo at hand. */
export async function openAs(
  person: string,
  servers: Servers | undefined,
  device: Partial<Device> = {},
): Promise<Weapp> {
  const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#7a8a99' } })
    .jpeg()
    .toBuffer();
  const answers = { login: `dev:${person}`, chooseMedia: [photo], chooseLocation: PLACE, subscribe: 'accept' } as const;
  return openWeapp({ dist: DIST, apiOrigin: builtOrigin(), serverAt: servers?.url ?? builtOrigin(), device, answers });
}

/** Sends what is written; a person reads the terms before agreeing, and the app takes nothing quicker than that for a yes. */
export async function send(weapp: Weapp): Promise<void> {
  await weapp.tap('报给社区和报社');
  await weapp.rest();
  await weapp.page.waitForTimeout(READING_MS);
  await weapp.tap('同意，报送');
}

/** Files a report, from the first page to the list that holds it. @param look called at each page */
export async function file(weapp: Weapp, look: (page: string) => Promise<void>): Promise<void> {
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
  await send(weapp);
  await weapp.sees('报上去了，谢谢您');
  await look('sent');
  await weapp.tap('好，告诉我');
  await weapp.sees('记下了，有进展就告诉您。');
  await weapp.tap('看这件事的进展');
  await weapp.sees(WORDS);
  await look('report');
}

/** The pages that one reaches from the tabs. */
export async function lookAround(weapp: Weapp, look: (page: string) => Promise<void>): Promise<void> {
  await weapp.back();
  for (const [tab, name] of TABS) {
    await weapp.tap({ role: 'tab', name: tab });
    await look(name);
  }
  for (const page of PAGES) {
    await weapp.restart({ path: `${page}/index` });
    await look(page.split('/').at(-1) ?? page);
  }
}
