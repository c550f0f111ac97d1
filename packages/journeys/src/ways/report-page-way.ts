import { newsroomOf } from '../newsroom.ts';
import { officeOf } from '../office.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const HOUSES: Readonly<Record<Build, string>> = { h5: '七号楼', weapp: '八号楼' };

/** What one does with a report of one's own: says more, urges, has it done again, is content; and takes another back. */
export async function reportPageWay(build: Build, world: World, steps: Steps): Promise<void> {
  const newsroom = await newsroomOf(world.product);
  const office = await officeOf(world.product);
  const phone = await openPhone(build, world, { owner: `${build} 盯着办的` });
  const resident = residentWith(phone);
  const title = `${HOUSES[build]}二单元的楼道灯不亮`;

  const id = await steps.take('报一件带照片的，社区接手了', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write(`${title}。上下楼摸黑。`);
    await resident.addPhotos(1);
    await resident.pointHere('岳秀园社区');
    await resident.send();
    await resident.receiptNumber();
    const filed = await newsroom.accept(title);
    await office.takeOn(filed.id);
    return filed.id;
  });
  await steps.take('补充一句话和一张照片，报社看得到', phone, async () => {
    await resident.openReport(title);
    await resident.tapText('补充一句话或照片…');
    await resident.write('三楼的也不亮了。');
    await resident.takePhoto();
    await resident.press('送出');
    await resident.sees('三楼的也不亮了。');
    const said = (await newsroom.find(title)).timeline.find(({ command }) => command === 'message');
    if (said?.text !== '三楼的也不亮了。' || said.photos.length !== 1) throw new Error('the message is not whole');
  });
  await steps.take('社区带照片回复，居民看得到', phone, async () => {
    await office.reply(id, '电工看过了，是这个开关坏了。', 6);
    await resident.openReport(title);
    await resident.sees('电工看过了，是这个开关坏了。');
    await resident.photosShown(3);
  });
  await steps.take('催一催，一天一次', phone, async () => {
    await resident.press('催一催');
    await resident.goesAway('催一催');
    if ((await newsroom.find(title)).urgedAt === null) throw new Error('nobody was urged');
  });
  await steps.take('办结了，前后的照片放在一起；没解决，交回去', phone, async () => {
    await office.resolve(id, '换了开关。', 6);
    await resident.openReport(title);
    await resident.beforeAndAfterShown();
    await resident.press('没解决');
    await resident.write('二楼的还是不亮。');
    await resident.press('交回去接着办');
    await resident.goesAway('办完以后');
    const { state, timeline } = await newsroom.find(title);
    if (state !== 'handling' || timeline.at(-1)?.text !== '二楼的还是不亮。') throw new Error(`it is ${state}`);
  });
  await steps.take('又办结了，解决了，满意', phone, async () => {
    await office.resolve(id, '二楼的线也接好了。', 6);
    await resident.openReport(title);
    await resident.beforeAndAfterShown();
    await resident.press('解决了');
    await resident.tapText('满意');
    await resident.press('就这样');
    await resident.sees('您说：解决了，满意');
    const { state, rating } = await newsroom.find(title);
    if (state !== 'closed' || rating?.satisfied !== true) throw new Error(`it is ${state}`);
  });
  await steps.take('另报一件，想想又不撤，再想想撤了', phone, async () => {
    const other = `${HOUSES[build]}门口的垃圾没人收`;
    await resident.open();
    await resident.begin('居家事');
    await resident.write(`${other}。三天了。`);
    // The terms were agreed to, the community is known: there is nothing more to ask.
    await resident.press('报给社区和报社');
    await resident.receiptNumber();
    await resident.press('看这件事的进展');
    await resident.press('不报了，撤回这件事');
    await resident.tapText('再想想');
    await resident.goesAway('再想想');
    if ((await newsroom.find(other)).state !== 'received') throw new Error('it was taken back unasked');
    await resident.press('不报了，撤回这件事');
    await resident.tapText('撤回');
    await resident.sees('已撤回');
    if ((await newsroom.find(other)).state !== 'withdrawn') throw new Error('the newsroom still has it');
  });
}
