import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

/** One account on two devices: what one sends the other sees, and what one has changed the other is told. */
export async function twoDevicesWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, prepare, filedOnce } = await beginTrouble(build, world, '楼顶的太阳能板松了');
  const other = await phone.another();
  const there = residentWith(other);

  await steps.take('一台上报送', phone, async () => {
    await prepare(1);
    await resident.send();
    await resident.receiptNumber();
  });
  await steps.take('另一台上看得到，只有一件', other, async () => {
    await there.open();
    await there.tab('我的');
    await there.seesTimes(phone.owner, 1);
    await filedOnce(1);
    await there.tapText(phone.owner);
    await there.sees('补充一句话或照片…');
  });
  await steps.take('一台上补了一句话', phone, async () => {
    await resident.press('看这件事的进展');
    await resident.press('补充一句话或照片…');
    await resident.write('刮风时更响。');
    await resident.press('送出');
    await resident.sees('刮风时更响。');
  });
  await steps.take('另一台还照旧样子去撤回，说清楚了，什么也没丢', other, async () => {
    await there.press('不报了，撤回这件事');
    await there.tapText('撤回');
    await there.sees(/刮风时更响。|已经撤回/);
    await filedOnce(1);
  });
}
