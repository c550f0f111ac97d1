import type { Browser } from 'playwright-core';
import { DESKTOP, openPage, PHONE } from './browser.ts';
import type { Product } from './product.ts';
import { residentOn } from './resident.ts';
import { staffAt } from './staff.ts';
import type { Steps } from './steps.ts';

const DISTRICT = '140213';
const TITLE = '单元门口的灯坏了半个月，老人摔了两回';

/** Two people decide the same report at once: the first one wins, the second is told before it is done, and may go on. */
export async function bothAtOnce(browser: Browser, product: Product, steps: Steps): Promise<void> {
  const phone = await openPage(browser, 'resident', PHONE);
  const desk = await openPage(browser, 'first', DESKTOP);
  const otherDesk = await openPage(browser, 'second', DESKTOP);
  const resident = residentOn(phone.page, product.url);
  const first = staffAt(desk.page, product.url);
  const second = staffAt(otherDesk.page, product.url);
  const firstAccount = await product.addStaff('first', 'editor', '白班编辑', DISTRICT);
  const secondAccount = await product.addStaff('second', 'editor', '夜班编辑', DISTRICT);

  await steps.take('居民报了一件', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write(`${TITLE}。`);
    await resident.pointHere('岳秀园社区');
    await resident.send();
    await resident.receiptNumber();
  });
  await steps.take('白班编辑打开并受理', desk, async () => {
    await first.signIn(firstAccount);
    await first.openReport(TITLE);
    await first.key('a');
    await first.confirm('受理');
  });
  await steps.take('夜班编辑也打开了，看到还有人在看', otherDesk, async () => {
    await second.signIn(secondAccount);
    await second.view('全部');
    await second.openReport(TITLE);
    await second.sees('1 人也在看');
  });
  await steps.take('两个人都要派单，白班先派出', desk, async () => {
    await second.key('s');
    await second.sees('派给');
    await first.key('s');
    await first.choose('岳秀园社区');
    await first.confirm('派单');
  });
  await steps.take('夜班再派，先被告知', otherDesk, async () => {
    otherDesk.pardoned = /409/;
    await second.tryTo('派单', /大同晚报编辑：已派给岳秀园社区/);
    otherDesk.pardoned = null;
  });
}
