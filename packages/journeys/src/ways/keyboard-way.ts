import type { Page } from 'playwright-core';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const WORDS = '小区东门的路灯坏了，晚上进出看不见台阶。';
/** No page has as many things to stop at. */
const MOST_STOPS = 60;

/** On a computer, by keyboard alone: from the first page to the receipt. Phones with WeChat have none. */
export async function keyboardWay(build: Build, world: World, steps: Steps): Promise<void> {
  if (build === 'weapp') return;
  const phone = await openPhone(build, world, { owner: '不用鼠标的人', desk: true });
  const resident = residentWith(phone);
  await steps.take('从首页一路 Tab 到社区事，回车打开', phone, async () => {
    await resident.open();
    await reach(phone.page, /^社区事/);
    await isMarked(phone.page);
    await phone.page.keyboard.press('Enter');
    await resident.sees('说说怎么回事');
  });
  await steps.take('写字，换一类', phone, async () => {
    const { keyboard } = phone.page;
    await reach(phone.page, /^说说怎么回事/);
    await keyboard.insertText(WORDS);
    await resident.sees(`${WORDS.length}/2000`);
    await reach(phone.page, /^换一类/);
    await keyboard.press('Space');
    await staysWithin(phone.page, '是哪类事');
    await reach(phone.page, /^环境卫生/);
    await keyboard.press('Enter');
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusIs(phone.page, /^换一类/);
  });
  await steps.take('看一张说明，Esc 收起，回到原处', phone, async () => {
    await reach(phone.page, /^有什么区别/);
    await phone.page.keyboard.press('Enter');
    await staysWithin(phone.page, '谁能看到什么');
    await phone.page.keyboard.press('Escape');
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusIs(phone.page, /^有什么区别/);
    await resident.wrote(WORDS);
  });
  await steps.take('报送，拿到回执', phone, async () => {
    await reach(phone.page, /^报给社区和报社/);
    await phone.page.keyboard.press('Enter');
    // It holds still for as long as the second half of a double tap could take.
    await phone.page.getByRole('button', { name: '同意，报送', disabled: false }).waitFor();
    await reach(phone.page, /^同意，报送/);
    await phone.page.keyboard.press('Space');
    await resident.receiptNumber();
  });
}

/** Runs in the page: how what has the focus is called. */
const focused = (): string => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
};

/** Goes on by Tab until what is called so has the focus. @throws Error when it never gets it */
async function reach(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (name.test(await page.evaluate(focused))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

async function focusIs(page: Page, name: RegExp): Promise<void> {
  const found = await page.evaluate(focused);
  if (!name.test(found)) throw new Error(`the focus is on ${JSON.stringify(found)}, not on ${String(name)}`);
}

/** Whether one sees where one is. */
async function isMarked(page: Page): Promise<void> {
  const width = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth);
  if (!(Number.parseFloat(width) >= 2)) throw new Error(`what has the focus is outlined by ${width}`);
}

/** Once round by Tab, and one back: never out of the sheet. */
async function staysWithin(page: Page, title: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: title });
  await sheet.waitFor();
  for (const key of [...Array.from({ length: MOST_STOPS / 2 }, () => 'Tab'), 'Shift+Tab']) {
    await page.keyboard.press(key);
    if (!(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))))
      throw new Error(`${key} leads out of ${title}`);
  }
}
