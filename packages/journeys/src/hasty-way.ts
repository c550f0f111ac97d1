import type { Browser } from 'playwright-core';
import { openPage, PHONE } from './browser.ts';
import type { Product } from './product.ts';
import { residentOn } from './resident.ts';
import type { Steps } from './steps.ts';

const TITLE = '楼下的音响半夜两点还在放，孩子整宿睡不着';
const WORDS = `${TITLE}。`;

/** Double taps, the back button and a wrong address: one form, one report, and nobody agrees to what they have not seen. */
export async function hastyWay(browser: Browser, product: Product, steps: Steps): Promise<void> {
  const phone = await openPage(browser, 'resident', PHONE);
  const resident = residentOn(phone.page, product.url);

  await steps.take('地址写错了，到了首页', phone, async () => {
    await phone.page.goto(`${product.url}/no/such/page`);
    await resident.sees('居家事');
  });
  await steps.take('点两下只开一页，退一步就回首页', phone, async () => {
    await resident.open();
    await resident.doubleTap('邻里事');
    await resident.sees('说说怎么回事');
    await resident.back();
    await resident.sees('邻里事');
  });
  await steps.take('连点两下报送，还没同意就不送', phone, async () => {
    await resident.begin('邻里事');
    await resident.write(WORDS);
    await resident.doubleTap('报给社区和报社');
    await resident.sees(/我知道并同意/);
  });
  await steps.take('同意了才送，只有一件', phone, async () => {
    await resident.press('同意，报送');
    await resident.receiptNumber();
    await resident.open();
    await resident.tab('我的');
    await resident.seesTimes(TITLE, 1);
  });
}
