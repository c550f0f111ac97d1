import { readFile } from 'node:fs/promises';
import { setClock } from '@sanshi/weapp-runner';
import type { BrowserContext, Page } from 'playwright-core';
import { Complaints, PHONE, SMALL_DESKTOP } from '../browser.ts';
import { Line } from '../line.ts';
import type { Phone, Settings, Shared, World } from './phone.ts';

const TROUBLE = /ERR_|Failed to load resource|\b(400|401|409|429|5\d\d)\b/;

/** The web build in a phone's browser. */
export async function h5Phone({ browser, product }: World, settings: Settings): Promise<Phone> {
  const device = settings.desk ? SMALL_DESKTOP : PHONE;
  const context = await browser.newContext({ ...device, colorScheme: settings.dark ? 'dark' : 'light' });
  if (settings.clockAheadMs) await setClock(context, settings.clockAheadMs);
  const line = await Line.to(product.url);
  const { owner, largeType = false } = settings;
  return windowOf({ context, line, complaints: new Complaints(owner), largeType, closes: true });
}

/** The link that was copied last, and the picture that is offered with it. */
async function linkOf(page: Page): Promise<Shared> {
  const { pathname, search } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  const painted = page.locator('img[src^="blob:"]').filter({ visible: true }).first();
  const picture = Buffer.from(await painted.evaluate(copied), 'base64');
  return { to: 'link', title: null, path: pathname, query: search.slice(1), picture };
}

/** Runs in the page. @returns a PNG in base64 */
async function copied(image: HTMLImageElement): Promise<string> {
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

interface Window {
  readonly context: BrowserContext;
  readonly line: Line;
  readonly complaints: Complaints;
  readonly largeType: boolean;
  /** Whether the phone goes with this window. */
  readonly closes: boolean;
}

function windowOf({ context, line, complaints, largeType, closes }: Window): Phone {
  let page: Page | null = null;
  const shown = (): Page => {
    if (!page) throw new Error('the app is not open');
    return page;
  };
  return {
    build: 'h5',
    owner: complaints.who,
    largeType,
    line,
    placeWords: '用我现在的位置',
    get page() {
      return shown();
    },
    async open(path = '', query = '') {
      if (!page) {
        page = await context.newPage();
        complaints.watch(page);
      }
      const address = `${line.url}/${path}${query && `?${query}`}`;
      if (line.isHolding) {
        await page.goto(address, { waitUntil: 'commit' });
        return;
      }
      await page.goto(address);
      // Until then it is the document that looks like the first page, and not yet the app.
      await page.locator('#first-look').waitFor({ state: 'detached' });
    },
    async kill() {
      const ended = page;
      page = null;
      await ended?.close();
    },
    online: (on) => context.setOffline(!on),
    async takePhotos(button, photos) {
      const [chooser] = await Promise.all([shown().waitForEvent('filechooser'), button.tap()]);
      const files = photos.map((buffer, n) => ({ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer }));
      await chooser.setFiles(files);
    },
    async handedOut(button) {
      const [download] = await Promise.all([
        shown().waitForEvent('download'),
        shown().getByRole('button', { name: button }).filter({ visible: true }).tap(),
      ]);
      return { name: download.suggestedFilename(), words: await readFile(await download.path(), 'utf8') };
    },
    keeps: () => shown().evaluate(namesKept),
    tab: (name) => shown().locator('.taro-tabbar__tabbar').getByText(name, { exact: true }).tap(),
    back: async () => void (await shown().goBack()),
    shared: async () => [await linkOf(shown())],
    answer: () => undefined,
    async keptPicture(press) {
      const [download] = await Promise.all([shown().waitForEvent('download'), press()]);
      return readFile(await download.path());
    },
    expectTrouble(these = TROUBLE) {
      complaints.pardoned = these;
    },
    another: () => Promise.resolve(windowOf({ context, line, complaints, largeType, closes: false })),
    async settle() {
      await shown().waitForLoadState('networkidle');
      await shown().evaluate(() => document.fonts.ready.then(() => undefined));
    },
    complaints: () => Promise.resolve(complaints.all),
    async close() {
      await page?.close();
      if (!closes) return;
      await context.close();
      await line.close();
    },
  };
}

/** Runs in the page: what the browser keeps of ours, by name. */
async function namesKept(): Promise<string[]> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('nothing can be read')));
    });
  const names = Object.keys(localStorage);
  for (const { name = '' } of await indexedDB.databases()) {
    const opened = await done(indexedDB.open(name));
    for (const store of opened.objectStoreNames)
      names.push(...(await done(opened.transaction(store).objectStore(store).getAllKeys())).map(String));
    opened.close();
  }
  return names;
}
