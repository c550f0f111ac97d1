import { DESKTOP, openBrowser, openPage, PHONE } from './browser.ts';
import { startProduct } from './product.ts';
import { residentOn } from './resident.ts';
import { Steps } from './steps.ts';

const product = await startProduct();
const browser = await openBrowser();
const steps = new Steps();
const phone = await openPage(browser, 'resident', PHONE);
const resident = residentOn(phone.page, product.url);
await steps.journey('居民上报', async () => {
  await steps.take('打开首页', phone, () => resident.open());
  await steps.take('选居家事', phone, () => resident.begin('居家事'));
  await steps.take('拍两张照片', phone, () => resident.addPhotos(2));
  await steps.take('写下来', phone, () => resident.write('三号院门口又有人从窗户里拉线给电动车充电，插线板就泡在水里，院里都是老人。'));
  await steps.take('点位置', phone, () => resident.pointHere('岳秀园社区'));
  await steps.take('填联系方式', phone, () => resident.giveContact('王女士', '13800000001'));
  await steps.take('报送', phone, () => resident.send());
  await steps.take('拿到回执', phone, () => resident.receiptNumber());
});
await browser.close();
await product.end();
console.log(JSON.stringify({ passed: steps.passed, failed: steps.failed }));
process.exitCode = steps.failed > 0 ? 1 : 0;
