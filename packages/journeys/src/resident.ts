import type { Locator } from 'playwright-core';
import { phonePhoto } from './photos.ts';
import type { Phone } from './phones/phone.ts';

export interface Resident {
  open(): Promise<void>;
  begin(beat: string): Promise<void>;
  addPhotos(count: number): Promise<void>;
  write(words: string): Promise<void>;
  /** Says that it is where the phone is; the server finds the community. */
  pointHere(community: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  goesAway(words: string): Promise<void>;
  giveContact(name: string, phone: string): Promise<void>;
  send(): Promise<void>;
  /** @returns the ten digits */
  receiptNumber(): Promise<string>;
  press(name: string | RegExp): Promise<void>;
  tapText(words: string): Promise<void>;
  /** What stands in the field for words. */
  wrote(words: string): Promise<void>;
  seesTimes(words: string, times: number): Promise<void>;
  /** Switches on what that row says. */
  turnOn(name: string): Promise<void>;
  /** By the number that was read out, and the end of the telephone's. */
  lookUp(receiptNumber: string, phoneTail: string): Promise<void>;
  /** Goes to one of the three tabs. */
  tab(name: string): Promise<void>;
}

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
    async addPhotos(count) {
      const photos = await Promise.all(Array.from({ length: count }, (_, n) => phonePhoto(n + 1)));
      await phone.takePhotos(button(/拍/), photos);
      await shown(`${count}/9`).waitFor();
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
    async send() {
      // In large type the form asks one thing a page.
      for (let page = 1; phone.largeType && page < 3; page += 1) await button('下一步').tap();
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
      if (found !== times) throw new Error(`${text} stands ${found} times on the page`);
    },
    async turnOn(name) {
      const row = phone.page.getByRole('switch', { name: new RegExp(name) }).filter({ visible: true });
      await row.tap();
      await row.and(phone.page.locator('[aria-checked=true]')).waitFor();
    },
    async lookUp(receiptNumber, phoneTail) {
      await line('例如：4821907365').fill(receiptNumber);
      await line('打电话来的那个号码').fill(phoneTail);
      await button('查一查').tap();
    },
    tab: (name) => phone.tab(name),
  };
}
