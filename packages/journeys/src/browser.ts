import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PATIENCE_MS = 30_000;
const HERE = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

/** WGS-84, as a phone says it; in GCJ-02 it lies in 岳秀园社区. */
const YARD = { longitude: 113.2667, latitude: 40.0905 };

export const PHONE: BrowserContextOptions = {
  ...HERE,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  geolocation: YARD,
  permissions: ['geolocation', 'clipboard-read', 'clipboard-write'],
};
export const DESKTOP: BrowserContextOptions = { ...HERE, viewport: { width: 1440, height: 900 } };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

export interface Watched {
  page: Page;
  /** What went wrong unseen: errors in the log, requests that failed, answers from 400 on. */
  faults: string[];
  /** What is meant to go wrong just now, and is no fault: a phone without a network, a refusal that the page words. */
  pardoned: RegExp | null;
}

/** A page in a browser of its own, whose every complaint is kept. */
export async function openPage(browser: Browser, who: string, options: BrowserContextOptions): Promise<Watched> {
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const watched: Watched = { page, faults: [], pardoned: null };
  const note = (fault: string): void => {
    if (!watched.pardoned?.test(fault)) watched.faults.push(`${who}: ${fault}`);
  };
  page.on('pageerror', (error) => note(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') note(line.text());
    // Taro answers so for what a web page cannot do, and goes on as if it had.
    if (line.text().includes('暂时不支持')) note(line.text());
  });
  page.on('response', (answer) => void (answer.status() >= 400 && note(`${answer.status()} ${answer.url()}`)));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') note(`${why} ${request.url()}`);
  });
  return watched;
}
