import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const WORDS = '楼道的灯坏了三天，上下楼摸黑。';

/** Going back puts away what lies on top: the sheet, the step; and only then the page. Nothing that was typed goes with it. */
export async function layersWay(build: Build, world: World, steps: Steps): Promise<void> {
  const owner = `${build === 'h5' ? '网页' : '微信'}里按返回的人`;
  const phone = await openPhone(build, world, { owner });
  const resident = residentWith(phone);
  await steps.take('开着一张说明，返回只收起它', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write(WORDS);
    await resident.tapText('有什么区别');
    await resident.sees('谁能看到什么');
    await phone.back();
    await resident.goesAway('谁能看到什么');
    await resident.wrote(WORDS);
    await resident.tapText('有什么区别');
    await resident.press('关闭');
    await resident.goesAway('谁能看到什么');
    await resident.wrote(WORDS);
  });
  await steps.take('再返回，才离开这一页；字留着', phone, async () => {
    await phone.back();
    await resident.sees('1 件没写完');
  });
}
