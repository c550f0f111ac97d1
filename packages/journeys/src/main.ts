import { openBrowser } from './browser.ts';
import { offlineWay } from './offline-way.ts';
import { startProduct } from './product.ts';
import { Steps } from './steps.ts';
import { wholeWay } from './whole-way.ts';

/** Goes the product's whole ways in a real browser. Ends with one line of JSON: `{"passed":n,"failed":n}`. */
const product = await startProduct();
const browser = await openBrowser();
const steps = new Steps();
try {
  await steps.journey('居民上报，编辑派单，社区办结，居民确认', () => wholeWay(browser, product, steps));
  await steps.journey('没有网络也能报，有网了自己送达', () => offlineWay(browser, product, steps));
} finally {
  await browser.close();
  await product.end();
}
console.log(JSON.stringify({ passed: steps.passed, failed: steps.failed }));
process.exitCode = steps.failed > 0 ? 1 : 0;
