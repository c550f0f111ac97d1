import { pageFaults } from '../accessibility.ts';
import { DISTRICT } from '../areas.ts';
import { firstTime, openDesk } from '../browser.ts';
import { newsroomOf } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import { staffAt } from '../staff.ts';
import type { Steps } from '../steps.ts';

const CALLERS: Readonly<Record<Build, string>> = { h5: '东巷', weapp: '西巷' };

/** Somebody telephones: an editor takes it down by the keyboard alone and reads out the number, by which the caller looks it up. */
export async function callWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { browser, product } = world;
  const title = `${CALLERS[build]}的公厕水管冻裂了`;
  const desk = await openDesk(browser, 'editor on the telephone');
  const editor = staffAt(desk.page, product.url);
  const account = await product.addStaff(`telephone-${build}`, 'editor', '接线编辑', DISTRICT);
  await steps.take('接线编辑登录', desk, () => firstTime(desk, () => editor.signIn(account)));
  await steps.take('只用键盘登记来电', desk, async () => {
    await editor.takeDown({
      words: `${title}。水流了一地，晚上都冻成冰了。`,
      community: '岳秀园',
      address: `${CALLERS[build]}口`,
      name: '李大爷',
      phone: '0352-5030001',
    });
    await editor.sees('可以登记了，登记后给回执号');
    const faults = await pageFaults(desk.page);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  const number = await steps.take('连按两次，只登记一件，回执号念得出来', desk, async () => {
    const shown = await editor.saveTwice();
    await editor.sees('0001');
    const found = await (await newsroomOf(product)).photosOf(title);
    if (found.length !== 1) throw new Error(`the newsroom has it ${found.length} times`);
    return shown;
  });
  await steps.take('回车打开这条', desk, async () => {
    await editor.key('Enter');
    await editor.sees('大同晚报编辑登记（电话）');
    await editor.sees(`地点：${CALLERS[build]}口`);
  });
  const phone = await openPhone(build, world, { owner: `${build} caller` });
  await steps.take('来电人凭回执号和电话后四位查到', phone, async () => {
    const resident = residentWith(phone);
    await phone.open('more/receipt/index');
    await resident.lookUp(number, '0001');
    await resident.sees('岳秀园社区水暖报修');
    await resident.sees('待受理');
  });
}
