/**
 * Goes the product's whole ways in a real browser, the resident's on both builds. Words given pick the journeys whose name holds one.
 * Ends with one line of JSON: `{"passed":n,"failed":n}`.
 */
import { openBrowser } from './browser.ts';
import { BUILDS, type Build, type World } from './phones/phone.ts';
import { startProduct } from './product.ts';
import { Steps } from './steps.ts';
import { behalfWay } from './ways/behalf-way.ts';
import { callWay } from './ways/call-way.ts';
import { clockWay } from './ways/clock-way.ts';
import { consoleWay } from './ways/console-way.ts';
import { killedWay } from './ways/killed-way.ts';
import { joinWay } from './ways/join-way.ts';
import { joinedWay } from './ways/joined-way.ts';
import { keptPagesWay } from './ways/kept-pages-way.ts';
import { keyboardWay } from './ways/keyboard-way.ts';
import { layersWay } from './ways/layers-way.ts';
import { cutInPhotosWay, illAnswersWay, lostAnswersWay, sessionGoneWay } from './ways/lost-ways.ts';
import { firstLookWay } from './ways/first-look-way.ts';
import { leavingWay } from './ways/leaving-way.ts';
import { looksWay } from './ways/looks-way.ts';
import { nearbyWay } from './ways/nearby-way.ts';
import { offlineFirstWay, offlineWay } from './ways/offline-way.ts';
import { rightsWay } from './ways/rights-way.ts';
import { posterWay } from './ways/poster-way.ts';
import { shareWay } from './ways/share-way.ts';
import { takenBackWay } from './ways/taken-back-way.ts';
import { receiptWay } from './ways/receipt-way.ts';
import { reportPageWay } from './ways/report-page-way.ts';
import { twoDevicesWay } from './ways/two-devices-way.ts';
import { wechatMessagesWay } from './ways/wechat-messages-way.ts';
import { wholeWay } from './ways/whole-way.ts';

type Way = (build: Build, world: World, steps: Steps) => Promise<void>;

const WAYS: Readonly<Record<string, Way>> = {
  '居民上报，编辑派单，社区办结，居民确认': wholeWay,
  '后台，每个人的每一页和对话框': consoleWay,
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
  '谁看过我，查得到，收得回': rightsWay,
  '删除账号，手机上什么也不留': leavingWay,
  '公开的，能投诉，能收回': takenBackWay,
  身边的事看得到也跟得住: nearbyWay,
  公开的事我也遇到了: joinedWay,
  公开的事分享给别人: shareWay,
  扫海报报到那个社区: posterWay,
  应用还没来先看得到首页: firstLookWay,
  打开过的网页没网也能开: keptPagesWay,
  返回收起盖在上面的: layersWay,
  '只用键盘，从首页到回执': keyboardWay,
  '每一页，没有挡住人的地方': async (build, world, steps) => {
    // Every way is scored in WeChat's stand-in as it goes; only the web has a way of its own for it.
    if (build === 'h5') await looksWay('平常')(build, world, steps);
  },
  '自己报的事：补充、催、退回、满意、撤回': reportPageWay,
  '回执：存成图片，凭号查': receiptWay,
  微信消息问过才发: wechatMessagesWay,
  替父母报: behalfWay,
};
/** Long, and for a person to look at what comes of it: gone only when it is asked for by its name. */
const WHEN_ASKED: Readonly<Record<string, Way>> = {
  '每一页的样子，平常': looksWay('平常'),
  '每一页的样子，大字': looksWay('大字'),
  '每一页的样子，深色': looksWay('深色'),
};

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
