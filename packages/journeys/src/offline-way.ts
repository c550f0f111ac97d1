import type { Browser } from 'playwright-core';
import { openPage, PHONE } from './browser.ts';
import type { Product } from './product.ts';
import { residentOn } from './resident.ts';
import type { Steps } from './steps.ts';

const TITLE = '路口的井盖没了，只插了根树枝，晚上骑车根本看不见';
const WORDS = `${TITLE}。`;

/** What is written without a network waits, survives a reload, and is sent once the network is back: once. */
export async function offlineWay(browser: Browser, product: Product, steps: Steps): Promise<void> {
  const phone = await openPage(browser, 'resident', PHONE);
  const { page } = phone;
  const resident = residentOn(page, product.url);
  const online = async (on: boolean): Promise<void> => {
    phone.pardoned = on ? null : /ERR_INTERNET_DISCONNECTED/;
    await page.context().setOffline(!on);
  };

  await steps.take('写到一半，关了再开，字还在', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write(WORDS);
    await resident.addPhotos(1);
    await page.reload();
    await resident.sees('说说怎么回事');
    await resident.wrote(WORDS);
    // Time enough for the pages that come next to have been fetched ahead.
    await page.waitForLoadState('networkidle');
  });
  await steps.take('网断了，照样报送，放进待发送', phone, async () => {
    await online(false);
    await resident.send();
    await resident.sees(/待发送|有网/);
  });
  await steps.take('网好了，自己送达', phone, async () => {
    await online(true);
    await resident.receiptNumber();
  });
  await steps.take('只有一件', phone, async () => {
    await resident.open();
    await resident.tab('我的');
    await resident.seesTimes(TITLE, 1);
  });
}
