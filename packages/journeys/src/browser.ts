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
export const PATIENCE_MS = 60_000;
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
/** A resident's own computer. */
export const SMALL_DESKTOP: BrowserContextOptions = { ...HERE, viewport: { width: 1280, height: 800 } };
const DESKTOP: BrowserContextOptions = { ...HERE, viewport: { width: 1440, height: 900 } };

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** A screen that somebody looks at. */
export interface Watched {
  readonly page: Page;
  /** What went wrong unseen so far. */
  complaints(): Promise<readonly string[]>;
}

/** Keeps every complaint of a page: errors in the log, requests that failed, answers from 400 on. */
export class Complaints {
  readonly all: string[] = [];
  /** What is meant to go wrong just now, and is no fault: a phone without a network, a refusal that the page words. */
  pardoned: RegExp | null = null;
  readonly who: string;

  constructor(who: string) {
    this.who = who;
  }

  note(fault: string): void {
    if (!this.pardoned?.test(fault)) this.all.push(`${this.who}: ${fault}`);
  }

  watch(page: Page): void {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.note(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.note(line.text());
      // Taro answers so for what a web page cannot do, and goes on as if it had.
      if (line.text().includes('暂时不支持')) this.note(line.text());
    });
    page.on('response', (answer) => void (answer.status() >= 400 && this.note(`${answer.status()} ${answer.url()}`)));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      if (why !== 'net::ERR_ABORTED') this.note(`${why} ${request.url()}`);
    });
  }
}

/** The screen of a member of staff. */
export interface Desk extends Watched {
  /** What is meant to go wrong from now on; null: nothing. */
  pardon(fault: RegExp | null): void;
}

export async function openDesk(browser: Browser, who: string): Promise<Desk> {
  const page = await (await browser.newContext(DESKTOP)).newPage();
  const complaints = new Complaints(who);
  complaints.watch(page);
  return {
    page,
    complaints: () => Promise.resolve(complaints.all),
    pardon: (fault) => void (complaints.pardoned = fault),
  };
}

/** A first password is refused, and the page asks for one of their own. */
export async function firstTime(at: Desk, signIn: () => Promise<void>): Promise<void> {
  at.pardon(/401/);
  await signIn();
  at.pardon(null);
}
