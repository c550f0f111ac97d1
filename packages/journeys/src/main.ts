/**
 * Goes the product's whole ways in a real browser, the resident's on both builds. Words given pick the journeys whose name holds one.
 * Ends with one line of JSON: `{"passed":n,"failed":n}`.
 */
import { openBrowser } from './browser.ts';
import { BUILDS, type Build, type World } from './phones/phone.ts';
import { startProduct } from './product.ts';
import { Steps } from './steps.ts';
import { callWay } from './ways/call-way.ts';
import { clockWay } from './ways/clock-way.ts';
import { killedWay } from './ways/killed-way.ts';
import { joinWay } from './ways/join-way.ts';
import { keptPagesWay } from './ways/kept-pages-way.ts';
import { layersWay } from './ways/layers-way.ts';
import { cutInPhotosWay, illAnswersWay, lostAnswersWay, sessionGoneWay } from './ways/lost-ways.ts';
import { looksWay } from './ways/looks-way.ts';
import { offlineFirstWay, offlineWay } from './ways/offline-way.ts';
import { twoDevicesWay } from './ways/two-devices-way.ts';
import { wholeWay } from './ways/whole-way.ts';

type Way = (build: Build, world: World, steps: Steps) => Promise<void>;

const WAYS: Readonly<Record<string, Way>> = {
  '居民上报，编辑派单，社区办结，居民确认': wholeWay,
  '有人打来电话，编辑登记，来电人查得到': callWay,
  '没有网络也能报，有网了自己送达': offlineWay,
  第一下点就没有网: offlineFirstWay,
  '九张照片，传到第五张断了': cutInPhotosWay,
  '到了，回话丢了': lostAnswersWay,
  服务器答得不对: illAnswersWay,
  登录过期: sessionGoneWay,
  应用在每一步被关掉: killedWay,
  手机的钟不准: clockWay,
  一个人两台手机: twoDevicesWay,
  附近已有人反映: joinWay,
  打开过的网页没网也能开: keptPagesWay,
  返回收起盖在上面的: layersWay,
};
/** Long, and for a person to look at what comes of it: gone only when it is asked for by its name. */
const WHEN_ASKED: Readonly<Record<string, Way>> = { 每一页的样子: looksWay };

const product = await startProduct();
const browser = await openBrowser();
const steps = new Steps();
const world: World = { browser, product, phones: [] };
const wanted = process.argv.slice(2);
try {
  for (const [name, way] of Object.entries(wanted.length > 0 ? { ...WAYS, ...WHEN_ASKED } : WAYS))
    for (const build of BUILDS) {
      const title = `${name}（${build}）`;
      if (wanted.length > 0 && !wanted.some((word) => title.includes(word))) continue;
      await steps.journey(title, () => way(build, world, steps));
      for (const phone of world.phones.splice(0)) await phone.close();
    }
} finally {
  await browser.close();
  await product.end();
}
console.log(JSON.stringify({ passed: steps.passed, failed: steps.failed }));
process.exit(steps.failed > 0 ? 1 : 0);
