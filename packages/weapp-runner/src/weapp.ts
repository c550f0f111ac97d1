import {
  chromium as playwright,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Route,
} from 'playwright-core';
import { setClock } from './clock.ts';
import type { Driven } from './client/main.ts';
import type { Card } from './client/sharing.ts';
import type { Call } from './client/tally.ts';
import type { Device } from './client/program.ts';
import { answer } from './phone/doors.ts';
import { Phone, PRIVATE_APIS, type Answers, type PhoneOptions } from './phone/phone.ts';
import type { Network } from './phone/web.ts';
import { compile, type Compiled } from './program/compile.ts';
import { doorOf, fulfil, ORIGIN, serve } from './serve.ts';
import { scoringOf, type Scoring } from './scoring.ts';
import { ScriptClock } from './script-clock.ts';

/** Path of Chromium unless said otherwise. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** For what comes at once on a machine at rest: the machine may be busy. */
const PATIENCE_MS = 30_000;
const REST_MS = 250;
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];
const USUAL_DEVICE: Device = { width: 390, height: 844, dpr: 2, fontSize: 17, dark: false };

export interface WeappOptions {
  /** The built mini-program: where its app.json lies. */
  readonly dist: string;
  /** The server that the app talks to; every other address is refused, as WeChat refuses what is not in its console. */
  readonly apiOrigin: string;
  /** Where that server really listens, when the build names another address. */
  readonly serverAt?: string;
  /** A browser to open the phone in; else one of its own, from `CHROMIUM` or /usr/bin/chromium. */
  readonly browser?: Browser;
  /** Milliseconds by which the phone's clock is ahead. */
  readonly clockAheadMs?: number;
  readonly device?: Partial<Device>;
  readonly answers?: Answers;
  readonly declared?: readonly string[];
  readonly onSubscribe?: PhoneOptions['onSubscribe'];
  /** Where the app is opened; its first page unless said. */
  readonly launch?: Launch;
}

export interface Launch {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** WeChat's 场景值; 1001 from the list of mini-programs, 1047 by a code. */
  readonly scene?: number;
}

export type Target = string | RegExp | { readonly role: Parameters<Page['getByRole']>[0]; readonly name: string };

/** Opens a built mini-program in Chromium, on a phone that is new to it. @throws Error when it does not start */
export async function openWeapp(options: WeappOptions): Promise<Weapp> {
  const program = await compiled(options.dist);
  const device = { ...USUAL_DEVICE, ...options.device };
  const browser = options.browser ?? (await playwright.launch({ executablePath: CHROMIUM, args: ARGS }));
  const context = await browser.newContext({
    viewport: { width: device.width, height: device.height },
    deviceScaleFactor: device.dpr,
    hasTouch: true,
    isMobile: true,
    colorScheme: device.dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (options.clockAheadMs) await setClock(context, options.clockAheadMs);
  const { answers = {}, declared = PRIVATE_APIS, onSubscribe } = options;
  const servers = { [options.apiOrigin]: options.serverAt ?? options.apiOrigin };
  const phone = new Phone({ answers, servers, declared, ...(onSubscribe && { onSubscribe }) });
  const close = options.browser ? (): Promise<void> => context.close() : (): Promise<void> => browser.close();
  const weapp = new Weapp({ program, phone, device, context, close });
  await weapp.start(options.launch);
  return weapp;
}

const programs = new Map<string, Promise<Compiled>>();

/** A build does not change while it is tried. */
function compiled(dist: string): Promise<Compiled> {
  const program = programs.get(dist) ?? compile(dist);
  programs.set(dist, program);
  return program;
}

interface Parts {
  readonly program: Compiled;
  readonly phone: Phone;
  readonly device: Device;
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** A running mini-program and the person who holds the phone. */
export class Weapp {
  readonly phone: Phone;
  private readonly program: Compiled;
  private readonly device: Device;
  private readonly context: BrowserContext;
  private readonly closeAll: () => Promise<void>;
  private running: Page | null = null;
  private seenErrors = 0;
  private scriptClock: ScriptClock | null = null;

  constructor({ program, phone, device, context, close }: Parts) {
    this.closeAll = close;
    this.program = program;
    this.phone = phone;
    this.device = device;
    this.context = context;
  }

  /** @throws Error after {@link kill} */
  get page(): Page {
    if (!this.running) throw new Error('the app is not running');
    return this.running;
  }

  /** Starts the app as if it had never run in this memory. @throws Error when its own code fails to start */
  async start({ path = this.program.firstPage, query = {}, scene = 1001 }: Launch = {}): Promise<void> {
    const html = this.program.html({ path, query, scene }, this.device);
    const page = await this.context.newPage();
    const crashes: Error[] = [];
    page.on('pageerror', (error) => crashes.push(error));
    await page.route('**/*', (route) => this.serve(page, route, html));
    this.scriptClock = await ScriptClock.of(page);
    await page.goto(`${ORIGIN}/`);
    this.running = page;
    this.seenErrors = 0;
    if (!(await page.evaluate(() => 'weapp' in window)))
      throw new Error('the app does not start', { cause: crashes[0] });
  }

  /** The system ends the app: what is in memory is gone, storage and kept files stay. */
  async kill(): Promise<void> {
    const { page } = this;
    this.running = null;
    this.phone.endRun();
    await page.close();
  }

  async restart(launch?: Launch): Promise<void> {
    if (this.running) await this.kill();
    await this.start(launch);
  }

  async close(): Promise<void> {
    this.running = null;
    this.phone.endRun();
    await this.closeAll();
  }

  /** What can be seen with that role and name, or those words or that spoken name. */
  find(target: Target): Locator {
    const { page } = this;
    return candidates(page, target).filter({ visible: true }).first();
  }

  /** @throws Error when it does not come, or the app then wants what is not stood in for */
  async tap(target: Target): Promise<void> {
    const found = this.find(target);
    await found.waitFor();
    // What is still sliding in is where it will be only on the next frame: a tap would hit what lies below.
    await this.page.waitForFunction(standsStill);
    await found.tap();
    await this.settle();
  }

  /** Types into the field with that spoken name or placeholder. */
  async type(field: string, words: string): Promise<void> {
    const found = this.page
      .getByLabel(field, { exact: true })
      .locator('visible=true')
      .and(this.page.locator('input, textarea'));
    await found.or(this.page.getByPlaceholder(field)).filter({ visible: true }).first().fill(words);
    await this.settle();
  }

  /** Waits until those words are on the screen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits until the app asks for nothing more and draws nothing new for a moment. */
  rest = async (): Promise<void> => {
    const doings = (): Promise<string> =>
      this.driven(({ tally: { calls, setData } }) => {
        const waiting = calls.filter(({ outcome }) => outcome === null).length;
        return `${waiting} ${calls.length} ${setData.length}`;
      });
    const until = performance.now() + PATIENCE_MS;
    let before = '';
    for (let now = await doings(); performance.now() < until; now = await doings()) {
      if (now === before && now.startsWith('0 ')) return;
      before = now;
      await this.page.waitForTimeout(REST_MS);
    }
    throw new Error('the app does not come to rest');
  };

  screenshot(file: string): Promise<Buffer> {
    return this.page.screenshot({ path: file });
  }

  /** Changes how the phone is connected, and tells the app as WeChat does. */
  async network(change: Partial<Network>): Promise<void> {
    const before = this.phone.web.network;
    const { type, weak } = this.phone.connect(change);
    if (type !== before.type) await this.tell('network.changed', { isConnected: type !== 'none', networkType: type });
    if (weak !== before.weak) await this.tell('network.weak', { weakNet: weak, networkType: type });
  }

  /** The person looks elsewhere, and comes back. */
  background = (): Promise<void> => this.driven((weapp) => weapp.background());
  foreground = (): Promise<void> => this.driven((weapp) => weapp.foreground());
  back = (): Promise<void> => this.driven((weapp) => weapp.back());
  pullDown = (): Promise<void> => this.driven((weapp) => weapp.pullDown());
  /** What the page gives a friend from WeChat's menu; null when it does not let itself be shared. */
  share = (): Promise<Card | null> => this.driven((weapp) => weapp.share('friend'));
  /** What would stand in Moments (朋友圈). */
  shareInMoments = (): Promise<Card | null> => this.driven((weapp) => weapp.share('moments'));
  /** What was shared by buttons of the app's. */
  shared = (): Promise<readonly Card[]> => this.driven((weapp) => weapp.shared());
  path = (): Promise<string> => this.driven((weapp) => weapp.path());
  stack = (): Promise<readonly string[]> => this.driven((weapp) => weapp.stack());
  /** What the app asked of `wx` since it was started. */
  calls = (): Promise<readonly Call[]> => this.driven((weapp) => weapp.tally.calls);

  /** Bytes of each setData since the app was started. */
  setDataBytes = (): Promise<readonly number[]> => this.driven(({ tally }) => tally.setData.map(({ bytes }) => bytes));

  async scoring(): Promise<Scoring> {
    const { tally, page } = await this.driven((weapp) => ({ tally: weapp.tally, page: weapp.audit() }));
    const { active, packages } = this.program;
    const scriptMs = Math.min(tally.longestTaskMs, this.scriptClock?.longestMs ?? 0);
    return scoringOf({ tally, page, active, packages, scriptMs, trips: this.phone.web.trips });
  }

  private async driven<Value>(work: (weapp: Driven) => Value | Promise<Value>): Promise<Value> {
    const weapp = await this.page.evaluateHandle(() => window.weapp);
    return weapp.evaluate(work);
  }

  /** @throws Error when the app called what is not stood in for: a silent catch of the app's must not hide it */
  private async settle(): Promise<void> {
    if (!this.running) return;
    const errors = await this.driven((weapp) =>
      weapp.tally.calls.filter(({ outcome }) => outcome === 'NOT STOOD IN').map(({ api }) => api),
    );
    const fresh = errors.slice(this.seenErrors);
    this.seenErrors = errors.length;
    if (fresh.length > 0) throw new Error(`not stood in for: ${fresh.join(', ')}`);
  }

  private async tell(event: string, detail: object): Promise<void> {
    await this.running?.evaluate(([name, value]) => window.weapp.tell(name, value), [event, detail] as const);
  }

  private async serve(page: Page, route: Route, html: string): Promise<void> {
    const request = route.request();
    const door = doorOf(request.url());
    if (door === null) return serve(route, this.program, this.phone, html);
    const tell = (event: string, detail: object): void => {
      // The app may have been killed while its upload was on its way.
      this.tell(event, detail).catch(() => undefined);
    };
    const body = await answer(this.phone, door, request.postData() ?? '{}', tell);
    return page === this.running || this.running === null
      ? fulfil(route, Buffer.from(body), 'application/json')
      : route.abort();
  }
}

function candidates(page: Page, target: Target): Locator {
  if (target instanceof RegExp) return page.getByText(target);
  if (typeof target !== 'string') return page.getByRole(target.role, { name: target.name, exact: true });
  const exact = { exact: true };
  const spoken = page.getByLabel(target, exact).or(page.getByRole('button', { name: target, exact: true }));
  return page.getByText(target, exact).or(spoken);
}

/** Runs in the page: nothing moves that will come to an end. */
const standsStill = (): boolean =>
  document
    .getAnimations()
    .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity);
