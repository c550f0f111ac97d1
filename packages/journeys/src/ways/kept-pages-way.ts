import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

const TITLE = '西门口的护栏断了，半截横在路上';

/** A web page that was opened once opens without a network too; a mini-program does so by itself. */
export async function keptPagesWay(build: Build, world: World, steps: Steps): Promise<void> {
  if (build === 'weapp') return;
  const { phone, resident, filedOnce, words } = await beginTrouble(build, world, TITLE);
  await steps.take('打开过一次，浏览器存好这一版', phone, async () => {
    await resident.open();
    await phone.page.waitForFunction(isKept, null, { polling: 200 });
  });
  await steps.take('没有网，再打开，写，刷新，字还在', phone, async () => {
    await phone.online(false);
    await phone.kill();
    await resident.open();
    await resident.begin('社区事');
    await resident.write(words);
    await phone.page.reload();
    await resident.wrote(words);
  });
  await steps.take('照样报送，来网了自己送达，一件', phone, async () => {
    await resident.send();
    await resident.sees('已经存好，有网就送');
    await phone.online(true);
    await resident.receiptNumber();
    await filedOnce(0);
  });
  await steps.take('浏览器里只存了页面，没有数据和照片', phone, async () => {
    const kept = await phone.page.evaluate(keptAddresses);
    const others = kept.filter((address) => !/^\/(?:$|newest$|js\/|css\/|static\/)/.test(address));
    if (others.length > 0) throw new Error(`kept besides: ${others.join(', ')}`);
  });
}

/** Runs in the page. */
const isKept = async (): Promise<boolean> => (await (await caches.open('builds')).match('/newest')) !== undefined;

/** Runs in the page. */
async function keptAddresses(): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  return paths;
}
