import { newsroomOf } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith, type Resident } from '../resident.ts';
import type { Steps } from '../steps.ts';

/** Matters so unlike that neither build's report is taken for the other's, nor for what stands in the neighbourhood of other ways. */
const MATTERS: Readonly<Record<Build, string>> = {
  h5: '传达室的大门锁坏了，谁都能进来',
  weapp: '健身器材断了两根管，孩子差点夹着手',
};

/** A neighbour's report nearby is shown before sending: one joins it, even without a network; another says that it is not the same. */
export async function joinWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = MATTERS[build];
  const words = `${title}。好几天了，没人管。`;
  const [first, neighbour, other] = await Promise.all(
    ['先报的', '也遇到的', '不是一件的'].map((who) => openPhone(build, world, { owner: `${build} ${who}` })),
  );
  if (!first || !neighbour || !other) throw new Error('no phones');
  const write = async (resident: Resident): Promise<void> => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write(words);
    await resident.pointHere('岳秀园社区');
  };

  await steps.take('一位邻居报了，报社受理了', first, async () => {
    const resident = residentWith(first);
    await write(resident);
    await resident.send();
    await resident.receiptNumber();
    await (await newsroomOf(world.product)).accept(title);
  });
  await steps.take('另一位写到一半，看到附近已有人反映', neighbour, async () => {
    const resident = residentWith(neighbour);
    await write(resident);
    await resident.sees(/已有人反映/);
    await resident.press(/^我也遇到了/);
    await resident.sees('您会有自己的回执号；办到哪一步都告诉您，办完也问您解决没有。');
  });
  await steps.take('没网也能加入，来网了给自己的回执号', neighbour, async () => {
    const resident = residentWith(neighbour);
    neighbour.expectTrouble();
    await neighbour.online(false);
    await resident.press('加入这件');
    await resident.sees('已经存好，有网就送');
    await neighbour.online(true);
    await resident.sees('算上您了，谢谢您');
    await resident.receiptNumber();
  });
  await steps.take('说不是同一件，什么也没丢，照样报', other, async () => {
    const resident = residentWith(other);
    await write(resident);
    await resident.sees(/1 人也遇到/);
    await resident.press(/^不是同一件/);
    await resident.goesAway('不是同一件');
    await resident.wrote(words);
    await resident.send();
    await resident.receiptNumber();
  });
}
