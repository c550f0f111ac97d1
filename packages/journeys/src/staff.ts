import type { Locator, Page } from 'playwright-core';
import { phonePhoto } from './photos.ts';
import type { Account } from './product.ts';

export interface StaffMember {
  /** For the first time: with the first password, and then one of their own. */
  signIn(account: Account): Promise<void>;
  /** Without success. */
  tryPassword(account: Account): Promise<void>;
  /** With the password of one's own, where the session has ended. */
  signInAgain(): Promise<void>;
  sees(words: string | RegExp): Promise<void>;
  /** @throws Error when the words stand on the page */
  seesNot(words: string): Promise<void>;
  /** Lets new reports announce themselves, and takes a look. */
  takeArrivals(): Promise<void>;
  openReport(title: string): Promise<void>;
  photosShown(count: number): Promise<void>;
  /** @throws Error when a photo lies on its side, or still says where it was taken */
  photosAreClean(): Promise<void>;
  /** Asks to see who reported in confidence. */
  askWho(reason: string): Promise<void>;
  /** Looks at once, for a reason, at who stands behind a report under their name, and puts it away again. */
  look(reason: string, told: string): Promise<void>;
  /** Agrees to another one's ask, from the notice of it. */
  agree(): Promise<void>;
  /** Looks, once another one has agreed, and puts it away again. */
  lookWho(phone: string): Promise<void>;
  /** Presses the key of a command. */
  key(key: string): Promise<void>;
  /** Presses a button of the open dialog, which then goes. */
  confirm(name: string): Promise<void>;
  /** The same, where the dialog stays and says why. */
  tryTo(name: string, told: RegExp): Promise<void>;
  choose(name: string): Promise<void>;
  reply(words: string): Promise<void>;
  resolve(words: string): Promise<void>;
  view(name: string): Promise<void>;
  /**
   * Takes down what a caller tells, by the keyboard alone, up to where only saving is left.
   * @param community enough of its name to find it
   */
  takeDown(call: Call): Promise<void>;
  /** Saves it, pressing the keys twice in a hurry. @returns the receipt number's ten digits, as shown to be read out */
  saveTwice(): Promise<string>;
}

export interface Call {
  words: string;
  community: string;
  address: string;
  name: string;
  phone: string;
}

const OWN_PASSWORD = '岳秀园的春天来了';

/** Runs in the page, on one of its photos. Those of these journeys were taken upright. */
async function lookInto(image: HTMLImageElement): Promise<{ upright: boolean; telling: boolean }> {
  const bytes = await (await fetch(image.src)).bytes();
  return {
    upright: image.naturalHeight > image.naturalWidth,
    telling: String.fromCharCode(...bytes.subarray(0, 4096)).includes('Exif'),
  };
}

async function inTurn(times: number, act: () => Promise<void>): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await act();
}

/** What staff do at the console. */
export function staffAt(page: Page, url: string): StaffMember {
  const dialog = page.getByRole('dialog');
  const text = (words: string | RegExp): Locator => page.getByText(words).locator('visible=true').first();
  const pictures = (): Locator =>
    page.getByRole('button', { name: /^放大第/ }).getByRole('img', { includeHidden: true });
  const putAway = async (told: string): Promise<void> => {
    await page.getByText(told).waitFor();
    await page.getByRole('button', { name: '现在收起' }).click();
    await page.getByText(told).waitFor({ state: 'detached' });
  };

  const enter = async ({ username, password }: Account): Promise<void> => {
    await page.goto(`${url}/console/`);
    await page.getByLabel('账号').fill(username);
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
  };

  return {
    tryPassword: enter,
    async signInAgain() {
      await page.getByLabel('密码').fill(OWN_PASSWORD);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByLabel('密码').waitFor({ state: 'detached' });
    },
    async signIn(account) {
      await enter(account);
      await page.getByLabel('新密码').fill(OWN_PASSWORD);
      await page.getByLabel('再写一遍').fill(OWN_PASSWORD);
      await page.getByRole('button', { name: '设好并登录' }).click();
      await page.getByRole('button', { name: '退出登录' }).waitFor();
    },
    sees: (words) => text(words).waitFor(),
    async seesNot(words) {
      if ((await page.locator('body').innerText()).includes(words)) throw new Error(`${words} stands on the page`);
    },
    takeArrivals: () => page.getByRole('button', { name: /刚到 \d+ 条/ }).click(),
    async openReport(title) {
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { name: title }).waitFor();
    },
    async photosShown(count) {
      await page
        .getByRole('button', { name: `放大第 ${count} 张照片` })
        .first()
        .waitFor();
      for (const picture of await pictures().all()) await picture.evaluate((image: HTMLImageElement) => image.decode());
    },
    async photosAreClean() {
      for (const picture of await pictures().all()) {
        const { upright, telling } = await picture.evaluate(lookInto);
        if (!upright || telling) throw new Error(upright ? 'a photo still has its EXIF' : 'a photo lies on its side');
      }
    },
    async askWho(reason) {
      await page.getByRole('button', { name: /^申请查看/ }).click();
      await page.getByLabel(/为什么要看/).fill(reason);
      await page.getByRole('button', { name: '请另一位编辑同意' }).click();
      await page.getByText('等另一位编辑同意').waitFor();
    },
    async look(reason, told) {
      await page.getByRole('button', { name: '查看（要写原因）' }).click();
      await page.getByLabel(/为什么要看/).fill(reason);
      await page.getByRole('button', { name: /^查看 \d+ 秒/ }).click();
      await putAway(told);
    },
    async agree() {
      await page.getByRole('button', { name: /^通知/ }).click();
      await page.getByRole('link', { name: /有编辑想看反映人是谁/ }).click();
      await page.getByRole('button', { name: '同意', exact: true }).click();
      await page.getByText(/^已同意/).waitFor();
    },
    async lookWho(phone) {
      await page.getByRole('button', { name: /^查看 \d+ 秒/ }).click();
      await putAway(phone);
    },
    key: (key) => page.keyboard.press(key),
    async confirm(name) {
      await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async tryTo(name, told) {
      await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await dialog.getByRole('alert').getByText(told).waitFor();
    },
    choose: (name) => dialog.getByText(name, { exact: true }).first().click(),
    async reply(words) {
      await page.getByRole('tab', { name: '回复居民' }).click();
      const box = page.getByRole('region', { name: '写几句' }).getByRole('textbox');
      await box.fill(words);
      await box.press('Control+Enter');
      await box.press('Escape');
      await page.getByRole('region', { name: '经过' }).getByText(words).waitFor();
    },
    async resolve(words) {
      await page.keyboard.press('e');
      await dialog.getByRole('textbox').first().fill(words);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        dialog.getByText('加照片').first().click(),
      ]);
      await chooser.setFiles([{ name: 'done.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(5) }]);
      await dialog.getByRole('button', { name: '去掉这张照片' }).waitFor();
      await dialog.getByRole('button', { name: /^办结/ }).click();
      await dialog.waitFor({ state: 'detached' });
    },
    async takeDown({ words, community, address, name, phone }) {
      const { keyboard } = page;
      const type = async (typed: string, label: RegExp): Promise<void> => {
        await page.getByLabel(label).and(page.locator(':focus')).waitFor();
        await keyboard.type(typed);
      };
      const on = (times = 1) => inTurn(times, () => keyboard.press('Tab'));
      await keyboard.press('+');
      await type(words, /^说了什么/);
      await on(3);
      await type(community, /^社区/);
      await page.getByRole('option', { name: new RegExp(community) }).waitFor({ state: 'attached' });
      await keyboard.press('Enter');
      await page.getByRole('combobox', { name: /^社区/, expanded: false }).waitFor();
      await on();
      await type(address, /^地址/);
      await on(
        await page
          .getByRole('region', { name: /同类事/ })
          .getByRole('link')
          .count(),
      );
      await on();
      await type(name, /^怎么称呼/);
      await on();
      await type(phone, /^电话/);
      await on(5);
      await page
        .getByRole('checkbox', { name: /^必须同意/ })
        .and(page.locator(':focus'))
        .waitFor();
      await keyboard.press('Space');
    },
    async saveTwice() {
      await page.keyboard.press('Control+Enter');
      await page.keyboard.press('Control+Enter');
      const number = page.getByRole('status').getByText(/^\d{4} \d{3} \d{3}$/);
      await number.waitFor();
      return (await number.innerText()).replace(/\D/g, '');
    },
    view: (name) => page.getByRole('list', { name: '视图' }).getByText(name).first().click(),
  };
}
