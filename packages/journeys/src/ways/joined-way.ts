import { officeOf } from '../office.ts';
import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginPublished } from './published.ts';

const TITLES: Readonly<Record<Build, string>> = {
  h5: '便道的地砖翘了，下雨一踩一腿水',
  weapp: '桥头的栏杆松了，一靠就晃',
};
const MET = { joined: 1, solved: 1, notSolved: 0 };

/** One joins a published report with a photo, gets a receipt, is told when it is done, and is asked. */
export async function joinedWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = TITLES[build];
  const { newsroom, reporter, appear, reader, resident } = await beginPublished(build, world, title);
  const office = await officeOf(world.product);

  const { id, receipt } = await steps.take('一件事公开了', reporter, appear);
  await steps.take('邻居看到，带一张照片加入', reader, async () => {
    await resident.open();
    await resident.tab('身边');
    await resident.tapText(title);
    await resident.press('我也遇到了');
    await resident.addPhotos(1, '等着上传');
    await resident.press('加入这件');
    await resident.sees('您拍的照片');
  });
  await steps.take('有自己的回执号', reader, async () => {
    await resident.tapText('回执');
    if ((await resident.receiptNumber()) === receipt) throw new Error('it is the receipt of whoever reported');
    await resident.press('关闭');
  });
  await steps.take('列在我也遇到的里', reader, async () => {
    await resident.open();
    await resident.tab('我的');
    await resident.tapText('我也遇到的');
    await resident.sees(title);
    await resident.sees(/一共 1 位邻居遇到/);
  });
  await steps.take('社区办结了，消息里告诉邻居', reader, async () => {
    await office.takeOn(id);
    await office.resolve(id, '已经修好，现场照片见附件。', 5);
    await resident.open();
    await resident.tab('我的');
    await resident.press(/消息/);
    await resident.tapText('您也遇到的事有结果了');
    await resident.sees('已经修好，现场照片见附件。');
  });
  await steps.take('邻居说解决了，满意，报社数得到', reader, async () => {
    await resident.press('解决了');
    await resident.tapText('满意');
    await resident.press('就这样');
    await resident.sees('您说：解决了，满意');
    const { neighbours } = await newsroom.find(title);
    if (JSON.stringify(neighbours) !== JSON.stringify(MET)) throw new Error(JSON.stringify(neighbours));
  });
}
