import type { FeedbackView, Page, RevealedIdentity } from '@sanshi/contracts';
import { newsroomOf } from '../newsroom.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const NAME = '李大爷';
const NUMBER = '13800000077';
const REASON = '要上门核实，先问什么时候在家';

/** Who looked at who one is, and why; who one is taken back; a word to the newsroom. */
export async function rightsWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = `${build === 'h5' ? '七' : '九'}号楼的消防通道叫人堆满了旧家具`;
  const phone = await openPhone(build, world, { owner: `${build} 管自己资料的人` });
  const resident = residentWith(phone);
  const newsroom = await newsroomOf(world.product);
  const toOwnData = async (): Promise<void> => {
    await phone.open('pages/mine/index');
    await resident.press(/^我的资料/);
  };

  await steps.take('实名报一件，留了电话', phone, async () => {
    await resident.open();
    await resident.begin('邻里事');
    await resident.write(`${title}。着了火出不去人。`);
    await resident.tapText('实名');
    await resident.giveContact(NAME, NUMBER);
    await resident.send();
    await resident.receiptNumber();
  });
  await steps.take('编辑看过是谁，自己查得到谁看的、为什么', phone, async () => {
    const { id } = await newsroom.find(title);
    const shown = await newsroom.ask<RevealedIdentity>('POST', `/desk/reports/${id}/identity`, { reason: REASON });
    const { name, phone: number } = shown;
    if (name !== NAME || number !== NUMBER) throw new Error(`the newsroom was shown ${name} ${number}`);
    await toOwnData();
    await resident.press(/^谁看过我是谁/);
    await resident.sees(`理由：${REASON}`);
  });
  await steps.take('改成谁也不知道我是谁，称呼和电话马上删掉', phone, async () => {
    await phone.open('pages/mine/index');
    await resident.tapText(title);
    await resident.press(/^改得更保密/);
    await resident.tick(/^谁也不要知道我是谁/);
    await resident.press('就这样改');
    await resident.sees('您把身份改为匿名');
    const { reporter } = await newsroom.find(title);
    if (reporter.identity !== 'anonymous') throw new Error(`the newsroom still has it as ${reporter.identity}`);
  });
  await steps.take('写一条意见，编辑收到', phone, async () => {
    const words = `${title}：按钮再大一点就好了`;
    await phone.open('more/feedback/index');
    await resident.write(words);
    await resident.press('送给编辑');
    await resident.sees('收到了，谢谢您');
    const { items } = await newsroom.ask<Page<FeedbackView>>('GET', '/desk/feedback');
    if (!items.some(({ text }) => text === words)) throw new Error('the newsroom has no such feedback');
  });
}
