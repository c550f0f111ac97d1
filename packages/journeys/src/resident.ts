import type { FileChooser, Locator, Page } from 'playwright-core';
import { phonePhoto } from './photos.ts';

export interface Resident {
  open(): Promise<void>;
  begin(beat: string): Promise<void>;
  addPhotos(count: number): Promise<void>;
  write(words: string): Promise<void>;
  /** Says that it is where the phone is; the server finds the community. */
  pointHere(community: string): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  giveContact(name: string, phone: string): Promise<void>;
  send(): Promise<void>;
  /** Taps twice in a hurry. */
  doubleTap(words: string): Promise<void>;
  back(): Promise<void>;
  /** @returns the ten digits */
  receiptNumber(): Promise<string>;
  press(name: string | RegExp): Promise<void>;
  tapText(words: string): Promise<void>;
  /** What stands in the field for words. */
  wrote(words: string): Promise<void>;
  seesTimes(words: string, times: number): Promise<void>;
  /** Goes to one of the three tabs. */
  tab(name: string): Promise<void>;
}

/** What a resident does with a phone. */
export function residentOn(page: Page, url: string): Resident {
  // Taro keeps the pages below the open one in the document, hidden.
  const shown = (words: string | RegExp): Locator =>
    page.getByText(words, { exact: true }).locator('visible=true').first();
  const button = (name: string | RegExp): Locator =>
    page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .locator('visible=true')
      .first();

  async function choose(): Promise<FileChooser> {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(/拍/).tap()]);
    return chooser;
  }

  return {
    async open() {
      await page.goto(url);
      await shown('居家事').waitFor();
    },
    async begin(beat) {
      await shown(beat).tap();
      await shown('说说怎么回事').waitFor();
    },
    async addPhotos(count) {
      for (let n = 1; n <= count; n++) {
        const chooser = await choose();
        await chooser.setFiles([{ name: `${n}.jpg`, mimeType: 'image/jpeg', buffer: await phonePhoto(n) }]);
        await shown(`${n}/9`).waitFor();
      }
    },
    write: (words) => page.locator('textarea:visible').first().fill(words),
    async pointHere(community) {
      await shown('在哪里？').tap();
      await shown('用我现在的位置').tap();
      await shown('位置已经记下。').waitFor();
      await button('选好了').tap();
      await shown(community).waitFor();
    },
    sees: (words) => shown(words).waitFor(),
    async giveContact(name, phone) {
      await page.locator('input[placeholder="怎么称呼"]:visible').fill(name);
      await page.locator('input[placeholder="电话"]:visible').fill(phone);
    },
    async send() {
      await button('报给社区和报社').tap();
      await button('同意，报送').tap();
    },
    doubleTap: (words) => shown(words).dblclick(),
    back: async () => void (await page.goBack()),
    async receiptNumber() {
      const number = shown(/^\d{4} \d{3} \d{3}$/);
      await number.waitFor();
      return (await number.innerText()).replace(/\D/g, '');
    },
    press: (name) => button(name).tap(),
    tapText: (words) => shown(words).tap(),
    async wrote(words) {
      const field = page.locator('textarea:visible').first();
      await field.waitFor();
      const found = await field.inputValue();
      if (found !== words) throw new Error(`the field says ${JSON.stringify(found)}`);
    },
    async seesTimes(words, times) {
      await shown(words).waitFor();
      await page.waitForLoadState('networkidle');
      await shown(words).waitFor();
      const found = await page.getByText(words, { exact: true }).locator('visible=true').count();
      if (found !== times) throw new Error(`${words} stands ${found} times on the page`);
    },
    tab: (name) => page.locator('.taro-tabbar__tabbar').getByText(name, { exact: true }).tap(),
  };
}
