import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ScriptClock } from '@sanshi/weapp-runner';
import { chromium, type Browser, type BrowserContextOptions, type CDPSession, type Page } from 'playwright-core';
import sharp from 'sharp';
import type { Bench } from '../bench.ts';
import { findProgram } from '../machine/find-program.ts';
import { median, rounded, spreadOf, type Outcome } from '../outcome.ts';
import { H5 } from '../servers.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
};
/** A phone on a weak 4G net, as Lighthouse takes it; bytes a second. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER_CPU = 4;
const LINE_1MBIT = { offline: false, latency: 60, downloadThroughput: 125_000, uploadThroughput: 125_000 };
const PHOTOS = 9;
const PHOTO_SIZE = { width: 4000, height: 3000 };
const FILED_WITHIN_MS = 600_000;

/** The web build on a poor phone and a poor net: when its first page stands, and whether nine photos arrive while one can go on writing. */
export async function h5(bench: Bench): Promise<Outcome[]> {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('apps/miniprogram is not built: npm run build -- h5');
  const { url } = await bench.ours(await bench.newDatabase('sanshi_bench_h5'));
  bench.say('h5: in a browser, on a slow line');
  const executablePath = process.env['CHROMIUM'] ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const paints: number[] = [];
    const scripts: number[] = [];
    for (let round = 0; round < Math.min(5, bench.effort.rounds); round += 1) {
      const { paint, script } = await firstPaint(browser, url);
      paints.push(paint);
      scripts.push(script);
    }
    return [...firstOutcomes(paints, scripts), ...(await filingOutcomes(bench, browser, url))];
  } finally {
    await browser.close();
  }
}

function firstOutcomes(paints: readonly number[], scripts: readonly number[]): Outcome[] {
  return [
    {
      id: 'h5.paint',
      name: '网页版首页最大内容（慢 4G，慢 4 倍的手机）',
      value: rounded(median(paints), 2),
      unit: '秒',
      promise: { atMost: 2.5 },
      spread: spreadOf(paints),
      behind: { 轮数: paints.length },
    },
    {
      id: 'h5.script',
      name: '网页版首页的脚本（线上走的）',
      value: rounded(median(scripts), 0),
      unit: 'kB',
      promise: { atMost: 250 },
      behind: {},
    },
  ];
}

async function firstPaint(browser: Browser, url: string): Promise<{ paint: number; script: number }> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const script = await scriptBytes(session);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU });
  await page.goto(url, { waitUntil: 'load' });
  const kilobytes = script() / 1000;
  await page.getByText('居家事', { exact: true }).first().waitFor();
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve((list.getEntries().at(-1)?.startTime ?? 0) / 1000)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { paint, script: kilobytes };
}

/** @returns tells how many bytes of script have come over the line so far */
async function scriptBytes(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

async function filingOutcomes(bench: Bench, browser: Browser, url: string): Promise<Outcome[]> {
  const photos = await largePhotos(bench.folderFor('photos'));
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const clock = await ScriptClock.of(page);
  await page.goto(url);
  await page.getByText('居家事', { exact: true }).first().tap();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE_1MBIT);
  clock.longestMs = 0;
  const began = performance.now();
  const steps = await file(page, photos);
  const took = (performance.now() - began) / 1000;
  await context.close();
  const behind = { 照片: PHOTOS, 每张MB: rounded(statSync(photos[0] ?? '').size / 1e6, 1), 一共秒: rounded(took, 0) };
  return [
    {
      id: 'h5.filing.progress',
      name: '九张大照片走 1 Mbit/s：看得见的进度',
      value: steps,
      unit: '次',
      promise: { atLeast: 2 * PHOTOS },
      behind,
    },
    {
      id: 'h5.filing.longest',
      name: '同时页面最长一次不应声（处理器时间）',
      value: rounded(clock.longestMs / 1000, 3),
      unit: '秒',
      promise: { atMost: 0.35 },
      behind: {},
    },
  ];
}

/** A phone's photos of some 4 MB, as files: given in memory they would go through the page's own thread. @returns their paths */
async function largePhotos(folder: string): Promise<string[]> {
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const photo = await sharp({ create: { ...PHOTO_SIZE, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 84 })
    .toBuffer();
  const paths = Array.from({ length: PHOTOS }, (_, n) => path.join(folder, `${n}.jpg`));
  for (const file of paths) writeFileSync(file, photo);
  return paths;
}

/** Files a report with photos as a person does. @returns how often the progress that one sees moved on */
async function file(page: Page, photos: readonly string[]): Promise<number> {
  const field = page.locator('textarea').filter({ visible: true }).first();
  await field.fill('院墙裂了一条大缝，往外歪着');
  await watchProgress(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /拍/ }).filter({ visible: true }).first().tap(),
  ]);
  await chooser.setFiles(photos);
  await page.getByText(`${PHOTOS}/9`, { exact: true }).filter({ visible: true }).waitFor({ timeout: FILED_WITHIN_MS });
  await field.press('End');
  await page.keyboard.insertText('。');
  await page.getByRole('button', { name: '报给社区和报社', exact: true }).filter({ visible: true }).tap();
  await page.getByRole('button', { name: '同意，报送', exact: true }).filter({ visible: true }).tap();
  await page
    .getByText(/^\d{4} \d{3} \d{3}$/)
    .filter({ visible: true })
    .waitFor({ timeout: FILED_WITHIN_MS });
  return page.evaluate(() => window.progressSeen.size);
}

declare global {
  interface Window {
    /** Every word of progress that stood on the page. */
    progressSeen: Set<string>;
  }
}

/** In the page: the bars of the photos by what a screen reader hears of them, and the count of photos still to go. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.progressSeen = new Set();
    const look = (): void => {
      const bars = [...document.querySelectorAll('[aria-label^="已上传"]')].map(
        (bar, n) => `${n} ${bar.getAttribute('aria-label') ?? ''}`,
      );
      const left = /还有 \d+ 张/.exec(document.body.textContent ?? '');
      for (const words of [...bars, ...(left ?? [])]) window.progressSeen.add(words);
    };
    setInterval(look, 250);
  });
}
