import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

const TITLE = '路口的井盖没了，只插了根树枝，晚上骑车根本看不见';

/** What is written without a network waits, survives the end of the app, and is sent once the network is back: once. */
export async function offlineWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, filedOnce, words } = await beginTrouble(build, world, TITLE);

  await steps.take('写到一半，关了再开，字和照片还在', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write(words);
    await resident.addPhotos(1);
    await phone.kill();
    await resident.open();
    await resident.begin('社区事');
    await resident.wrote(words);
    await resident.sees('1/9');
    // Time enough for the pages that come next to have been fetched ahead.
    await phone.page.waitForLoadState('networkidle');
  });
  await steps.take('网断了，照样报送，放进待发送', phone, async () => {
    await phone.online(false);
    await resident.send();
    await resident.sees('已经存好，有网就送');
  });
  await steps.take('网好了，自己送达，只有一件', phone, async () => {
    await phone.online(true);
    await resident.receiptNumber();
    await filedOnce(1);
    await resident.open();
    await resident.tab('我的');
    await resident.seesTimes(phone.owner, 1);
  });
}

const FIRST = '下水道往外冒水，一楼的楼道都淹了';

/** The network is gone before the first tap: in WeChat even before the app was ever opened. */
export async function offlineFirstWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, filedOnce, words } = await beginTrouble(build, world, FIRST);
  if (build === 'h5') {
    await resident.open();
    await phone.page.waitForLoadState('networkidle');
  }
  await phone.online(false);

  await steps.take('没有网，也能写、能拍、能报送', phone, async () => {
    if (build === 'weapp') await resident.open();
    await resident.begin('居家事');
    await resident.write(words);
    await resident.addPhotos(2);
    await resident.send();
    await resident.sees('已经存好，有网就送');
  });
  await steps.take('来网了，自己送达，一件，两张照片', phone, async () => {
    await phone.online(true);
    await resident.receiptNumber();
    await filedOnce(2);
  });
}
