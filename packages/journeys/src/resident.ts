import type { Locator } from 'playwright-core';
import { phonePhoto } from './photos.ts';
import type { Phone } from './phones/phone.ts';

export interface Resident {
  open(): Promise<void>;
  begin(beat: string): Promise<void>;
  /** @param told what the page says once they are there; on the form how many of nine */
  addPhotos(count: number, told?: string): Promise<void>;
  /** Takes one photo for what is written in a sheet. */
  takePhoto(): Promise<void>;
  write(words: string): Promise<void>;
  /** So many photos that the server has stand on the page, each to be seen. */
  photosShown(count: number): Promise<void>;
  /** Both stand side by side. */
  beforeAndAfterShown(): Promise<void>;
  /** From the start: among one's own reports, the one with that title. */
  openReport(title: string): Promise<void>;
  /** Says that it is where the phone is; the server finds the community. */
  pointHere(community: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  goesAway(words: string): Promise<void>;
  giveContact(name: string, phone: string): Promise<void>;
  /** Types into the line that hints so. */
  fill(hint: string, words: string): Promise<void>;
  send(): Promise<void>;
  /** @returns the ten digits */
  receiptNumber(): Promise<string>;
  press(name: string | RegExp): Promise<void>;
  tapText(words: string): Promise<void>;
  /** What stands in the field for words. */
  wrote(words: string): Promise<void>;
  seesTimes(words: string | RegExp, times: number): Promise<void>;
  /** Switches on what that row says. */
  turnOn(name: string): Promise<void>;
  /** Ticks the box, or takes one of several, that says so. */
  tick(name: string | RegExp): Promise<void>;
  /** Whether such a choice is there to be made. */
  offers(name: RegExp): Promise<boolean>;
  /** In large type the form asks one thing a page; else all stands on one. */
  nextPage(): Promise<void>;
  /** Taps the spot of the map that is called so. */
  tapSpot(name: RegExp): Promise<void>;
  /** By the number that was read out, and the end of the telephone's. */
  lookUp(receiptNumber: string, phoneTail: string): Promise<void>;
  /** Goes to one of the three tabs. */
  tab(name: string): Promise<void>;
}

/** Runs in the page. Asked anew, the page gives its pictures other addresses: what was on its way then is no fault. */
const isLoaded = (picture: unknown): boolean =>
  picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 0;

/** What a resident does with a phone: by words, names and roles, the same on every build. */
export function residentWith(phone: Phone): Resident {
  // Taro keeps the pages below the open one in the document, hidden.
  const every = (words: string | RegExp): Locator =>
    phone.page.getByText(words, { exact: true }).filter({ visible: true });
  const shown = (words: string | RegExp): Locator => every(words).first();
  const button = (name: string | RegExp): Locator =>
    phone.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .filter({ visible: true })
      .first();
  const words = (): Locator => phone.page.locator('textarea').filter({ visible: true }).first();
  const pictures = (name: RegExp): Locator =>
    phone.page.getByRole('button', { name }).filter({ visible: true }).locator('img');
  const loaded = async (name: RegExp, count: number): Promise<void> => {
    await pictures(name)
      .nth(count - 1)
      .waitFor({ state: 'attached' });
    for (const picture of await pictures(name).all()) {
      await picture.scrollIntoViewIfNeeded();
      await phone.page.waitForFunction(isLoaded, await picture.elementHandle());
    }
    const found = await pictures(name).count();
    if (found !== count) throw new Error(`${found} photos stand on the page`);
  };
  const line = (hint: string): Locator => phone.page.locator(`input[placeholder='${hint}']`).filter({ visible: true });

  return {
    async open() {
      await phone.open();
      await shown('居家事').waitFor();
    },
    async begin(beat) {
      await shown(beat).tap();
      await shown('说说怎么回事').waitFor();
    },
    async addPhotos(count, told = `${count}/9`) {
      const photos = await Promise.all(Array.from({ length: count }, (_, n) => phonePhoto(n + 1)));
      await phone.takePhotos(button(/拍/), photos);
      await shown(told).waitFor();
    },
    async takePhoto() {
      await phone.takePhotos(button(/^拍/), [await phonePhoto(3)]);
      await button('看大图，第 1 张照片').waitFor();
    },
    photosShown: (count) => loaded(/^看第 \d+ 张照片$/, count),
    beforeAndAfterShown: () => loaded(/^(报的时候|办完以后)的照片/, 2),
    async openReport(title) {
      await phone.open();
      await phone.tab('我的');
      // The first page shows it too, until it has gone.
      await shown('查回执').waitFor();
      await shown(title).tap();
      await shown(/^\d{4} \d{3} \d{3}$/).waitFor();
    },
    write: (text) => words().fill(text),
    async pointHere(community) {
      await shown('在哪里？').tap();
      await shown(phone.placeWords).tap();
      await shown('位置已经记下。').waitFor();
      await button('选好了').tap();
      await shown(new RegExp(community)).waitFor();
    },
    sees: (text) => shown(text).waitFor(),
    goesAway: (text) => shown(text).waitFor({ state: 'hidden' }),
    async giveContact(name, number) {
      await line('怎么称呼').fill(name);
      await line('电话').fill(number);
    },
    fill: (hint, text) => line(hint).fill(text),
    async send() {
      while (await button('下一步').isVisible()) await button('下一步').tap();
      await button('报给社区和报社').tap();
      await button('同意，报送').tap();
    },
    async receiptNumber() {
      const number = shown(/^\d{4} \d{3} \d{3}$/);
      await number.waitFor();
      return (await number.innerText()).replace(/\D/g, '');
    },
    press: (name) => button(name).tap(),
    tapText: (text) => shown(text).tap(),
    async wrote(text) {
      await words().waitFor();
      const found = await words().inputValue();
      if (found !== text) throw new Error(`the field says ${JSON.stringify(found)}`);
    },
    async seesTimes(text, times) {
      await shown(text).waitFor();
      await phone.page.waitForLoadState('networkidle');
      await shown(text).waitFor();
      const found = await every(text).count();
      if (found !== times) throw new Error(`${String(text)} stands ${found} times on the page`);
    },
    async turnOn(name) {
      const row = phone.page.getByRole('switch', { name: new RegExp(name) }).filter({ visible: true });
      await row.tap();
      await row.and(phone.page.locator('[aria-checked=true]')).waitFor();
    },
    async tick(name) {
      const boxes = phone.page.getByRole('checkbox', { name }).or(phone.page.getByRole('radio', { name }));
      await boxes.filter({ visible: true }).first().tap();
    },
    offers: async (name) => (await phone.page.getByRole('radio', { name }).filter({ visible: true }).count()) > 0,
    async nextPage() {
      if (phone.largeType) await button('下一步').tap();
    },
    tapSpot: (name) => phone.page.getByLabel(name).filter({ visible: true }).first().tap(),
    async lookUp(receiptNumber, phoneTail) {
      await line('例如：4821907365').fill(receiptNumber);
      await line('打电话来的那个号码').fill(phoneTail);
      await button('查一查').tap();
    },
    tab: (name) => phone.tab(name),
  };
}
