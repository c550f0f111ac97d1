import { newsroomOf } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

/** Not where the phones are. */
const POSTED = { code: '140213-SJ03-01', name: '向阳东街社区' };
const TITLES: Readonly<Record<Build, string>> = {
  h5: '楼道里的感应灯全坏了，老人摸黑下楼',
  weapp: '单元门的闭门器坏了，夜里哐哐响',
};

/** A poster's code opens the form for its community, and there the report is filed. */
export async function posterWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = TITLES[build];
  const newsroom = await newsroomOf(world.product);
  const phone = await openPhone(build, world, { owner: `扫海报的人：${title}` });
  const resident = residentWith(phone);

  await steps.take('扫海报上的码，表里已经填好社区', phone, async () => {
    const { page, scene } = await newsroom.printPoster(POSTED.code);
    // WeChat hands a scene over percent-encoded; the web has no scenes, and its address says the same.
    if (build === 'weapp') await phone.open(page, `scene=${encodeURIComponent(encodeURIComponent(scene))}`, 'code');
    else await phone.open(page, scene);
    await resident.sees(POSTED.name);
  });
  await steps.take('报送，就归那个社区', phone, async () => {
    await resident.write(`${title}。好几天了，没人管。`);
    await resident.send();
    await resident.receiptNumber();
    const { community } = await newsroom.find(title);
    if (community?.code !== POSTED.code) throw new Error(`it was filed at ${community?.name ?? 'none'}`);
  });
}
