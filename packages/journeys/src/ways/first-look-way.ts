import type { Page } from 'playwright-core';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const LOOK = '#first-look';
const APP_FILES = /\/js\/(?!first-look)/;
/** Beside its name the newspaper's head says whose edition it is, and the day: only the app knows that. */
const APP_ALONE = /^\d+月\d+日|·/;

/** The web page is there before the app is. WeChat shows a picture of its own meanwhile. */
export async function firstLookWay(build: Build, world: World, steps: Steps): Promise<void> {
  if (build === 'weapp') return;
  await seenBeforeWay(world, steps);
  await tappedBeforeWay(world, steps);
  await brokenWay(world, steps);
}

async function seenBeforeWay(world: World, steps: Steps): Promise<void> {
  const phone = await openPhone('h5', world, { owner: '网慢的人' });
  const letThrough = phone.line.hold(APP_FILES);
  await steps.take('应用还在路上，首页已经看得到，打得了急救电话', phone, async () => {
    await phone.open();
    await phone.page.locator(LOOK).getByText('居家事', { exact: true }).waitFor();
    await phone.page.locator(`${LOOK} a[href="tel:120"]`).waitFor();
  });
  await steps.take('应用来了，接在原处，字句和位置都不变', phone, async () => {
    const look = await placesOf(phone.page, LOOK);
    letThrough();
    await phone.page.locator(LOOK).waitFor({ state: 'detached' });
    const home = await placesOf(phone.page, '.screen');
    const own = home.filter(({ words }) => !APP_ALONE.test(words));
    if (JSON.stringify(own) !== JSON.stringify(look))
      throw new Error(`it looked like ${JSON.stringify(look)} and is ${JSON.stringify(own)}`);
  });
}

async function tappedBeforeWay(world: World, steps: Steps): Promise<void> {
  const phone = await openPhone('h5', world, { owner: '网慢手快的人' });
  const resident = residentWith(phone);
  const letThrough = phone.line.hold(APP_FILES);
  await steps.take('应用还没来就点了社区事，来了就是那一张，返回是首页', phone, async () => {
    await phone.open();
    await phone.page.locator(LOOK).getByText('社区事', { exact: true }).tap();
    letThrough();
    await resident.sees('报一件社区事');
    await phone.page.locator(LOOK).waitFor({ state: 'detached' });
    await phone.back();
    await resident.sees('有生命危险，请先打电话');
  });
}

interface Place {
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

async function brokenWay(world: World, steps: Steps): Promise<void> {
  const phone = await openPhone('h5', world, { owner: '网断断续续的人' });
  phone.expectTrouble();
  const letThrough = phone.line.hold(APP_FILES);
  await steps.take('应用的文件没送到，点一下就再去取', phone, async () => {
    await phone.open();
    await phone.page.route(APP_FILES, (route) => route.abort());
    await phone.open();
    await phone.page.waitForLoadState('load');
    await phone.page.unroute(APP_FILES);
    letThrough();
    await phone.page.locator(LOOK).getByText('邻里事', { exact: true }).tap();
    await residentWith(phone).sees('报一件邻里事');
  });
}

/** Where each line of words stands, to the whole point. */
const placesOf = (page: Page, within: string): Promise<Place[]> =>
  page.locator(within).filter({ visible: true }).first().evaluate(wordsWithin);

/** Runs in the page. */
function wordsWithin(root: Element): Place[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: Place[] = [];
  while (texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const { x, y, width } = range.getBoundingClientRect();
    const words = texts.currentNode.textContent?.trim() ?? '';
    if (words && width > 0) places.push({ words, x: Math.round(x), y: Math.round(y) });
  }
  return places;
}
