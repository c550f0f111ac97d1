import type { FeedbackView, Page, RevealedIdentity } from '@sanshi/contracts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';
import { witnessOf } from '../witness.ts';

const NAME = '李大爷';
const NUMBER = '13800000077';
const REASON = '要上门核实，先问什么时候在家';

/** What is one's own, all on the screen: who looked, what was agreed to, a word to the newsroom, a copy of everything, and an end to it. */
export async function rightsWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = `${build === 'h5' ? '七' : '九'}号楼的消防通道叫人堆满了旧家具`;
  const phone = await openPhone(build, world, { owner: `${build} 管自己资料的人` });
  const resident = residentWith(phone);
  const witness = await witnessOf(world.product);
  const toOwnData = async (): Promise<void> => {
    await phone.open('pages/mine/index');
    await resident.press(/^我的资料/);
  };

  await steps.take('实名报一件，留了电话，同意公开', phone, async () => {
    await resident.open();
    await resident.begin('邻里事');
    await resident.write(`${title}。着了火出不去人。`);
    await resident.tapText('实名');
    await resident.giveContact(NAME, NUMBER);
    await resident.tick(/公开或见报/);
    await resident.send();
    await resident.receiptNumber();
  });
  await steps.take('编辑看过是谁，自己查得到谁看的、为什么', phone, async () => {
    const { id } = await witness.find(title);
    const shown = await witness.ask<RevealedIdentity>('POST', `/desk/reports/${id}/identity`, { reason: REASON });
    const { name, phone: number } = shown;
    if (name !== NAME || number !== NUMBER) throw new Error(`the newsroom was shown ${name} ${number}`);
    await toOwnData();
    await resident.press(/^谁看过我是谁/);
    await resident.sees(`理由：${REASON}`);
  });
  await steps.take('收回“公开”的同意', phone, async () => {
    await toOwnData();
    await resident.press(/^我同意过什么/);
    await resident.press(/^收回：把这件事公开/);
    await resident.press('收回');
    await resident.sees(/月.*日 已经收回/);
  });
  await steps.take('改成谁也不知道我是谁，称呼和电话马上删掉', phone, async () => {
    await phone.open('pages/mine/index');
    await resident.tapText(title);
    await resident.press(/^改得更保密/);
    await resident.tick(/^谁也不要知道我是谁/);
    await resident.press('就这样改');
    await resident.sees('您把身份改为匿名');
    const { reporter } = await witness.find(title);
    if (reporter.identity !== 'anonymous') throw new Error(`the newsroom still has it as ${reporter.identity}`);
  });
  await steps.take('写一条意见，编辑收到', phone, async () => {
    const words = `${title}：按钮再大一点就好了`;
    await phone.open('more/feedback/index');
    await resident.write(words);
    await resident.press('送给编辑');
    await resident.sees('收到了，谢谢您');
    const { items } = await witness.ask<Page<FeedbackView>>('GET', '/desk/feedback');
    if (!items.some(({ text }) => text === words)) throw new Error('the newsroom has no such feedback');
  });
  await steps.take('导出自己的资料，拿到一个文件', phone, async () => {
    await toOwnData();
    await resident.press(/^导出我的资料/);
    await resident.press('准备文件');
    const { name, words } = await phone.handedOut(/^(?:下载文件|发给自己)/);
    if (!name.startsWith('三事-我的资料-') || !words.includes(title))
      throw new Error(`${name}: ${words.slice(0, 300)}`);
  });
  await steps.take('写了一半的也在这部手机上', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write('水表井的盖子翘起来了。');
    await resident.open();
    await resident.sees('1 件没写完');
  });
  await steps.take('删除账号，手机上什么也不剩', phone, async () => {
    await toOwnData();
    await resident.press(/^删除账号/);
    await resident.tick('我看明白了');
    await resident.press('删除账号');
    await resident.press('删除');
    await resident.sees('居家事');
    await resident.goesAway('1 件没写完');
    await resident.tab('我的');
    await resident.sees(/还没有报过/);
  });
  await steps.take('再报一件，是一个新的人', phone, async () => {
    await resident.open();
    await resident.begin('邻里事');
    await resident.write(`${title}。又报一次。`);
    await resident.send();
    await resident.receiptNumber();
    await phone.open('pages/mine/index');
    await resident.seesTimes(title, 1);
  });
}
