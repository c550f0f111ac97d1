import type { MyData } from '@sanshi/contracts';
import { newsroomOf } from '../newsroom.ts';
import { officeOf } from '../office.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, Phone, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

interface Matters {
  /** What an office took on before. */
  readonly taken: string;
  /** What is reported afterwards. */
  readonly anew: string;
}
const MATTERS: Readonly<Record<Build, Matters>> = {
  h5: { taken: '单元门的锁坏了，谁都能进', anew: '快递柜把消防通道堵住了' },
  weapp: { taken: '楼梯扶手断了一截，老人没处扶', anew: '宣传栏的玻璃碎了一地' },
};
const NAME = '钱大爷';
const NUMBER = '13800000003';

/** An account is deleted while things lie about: nothing stays on the phone, nobody is known, and the next report is a stranger's. */
export async function leavingWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { taken, anew } = MATTERS[build];
  const phone = await openPhone(build, world, { owner: `${build} 要走的人` });
  const resident = residentWith(phone);
  const newsroom = await newsroomOf(world.product);
  const office = await officeOf(world.product);
  const openData = async (row: RegExp): Promise<void> => {
    await phone.open('pages/mine/index');
    await resident.press(/^我的资料/);
    await resident.press(row);
  };

  await steps.take('报一件，社区办了', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write(`${taken}。请快来看看。`);
    await resident.pointHere('岳秀园社区');
    await resident.giveContact(NAME, NUMBER);
    await resident.send();
    await resident.receiptNumber();
    const { id } = await newsroom.accept(taken);
    await office.takeOn(id);
    await office.resolve(id, '已经修好，现场照片见附件。', 5);
  });
  await steps.take('导出的文件里，报的、留的、同意的都在', phone, async () => {
    await openData(/^导出我的资料/);
    await resident.press('准备文件');
    const { words } = await phone.handedOut(/^(?:下载文件|发给自己)/);
    mustHold(JSON.parse(words), taken);
  });
  await steps.take('手机里还有没写完的、没送出的，都带着照片', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write('这件还没写完。');
    await resident.addPhotos(1);
    await phone.open('pages/mine/index');
    await resident.tapText(taken);
    await resident.press('补充一句话或照片…');
    await resident.write('这句还没送出。');
    await resident.takePhoto();
    const photos = (await phone.keeps()).filter((name) => /^photo:|\.jpg$/.test(name));
    if (photos.length !== 2) throw new Error(`the phone keeps ${photos.length} photos`);
  });
  await steps.take('看明白了才能删，再问一遍，删了什么也不留', phone, async () => {
    await openData(/^删除账号/);
    await resident.sees(/^删除后马上生效，不能找回/);
    await resident.tick('我看明白了');
    await resident.press('删除账号');
    await resident.press('删除');
    await resident.sees('账号已经删除');
    await resident.sees('居家事');
    await mustKeepNothing(phone);
  });
  await steps.take('只是看看，不会又有了账号', phone, async () => {
    await resident.tab('我的');
    await resident.sees('还没有报过事');
    await phone.settle();
    if ((await phone.keeps()).includes('sanshi:token')) throw new Error('there is an account again');
  });
  await steps.take('社区办过的还在，看不出是谁报的', phone, async () => {
    const { reporter } = await newsroom.find(taken);
    const { name, phone: number, revealable } = reporter;
    if (name !== '匿名' || number !== null || revealable) throw new Error(JSON.stringify(reporter));
  });
  await steps.take('再报，是一个新的人：重新同意，只有这一件', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write(`${anew}。请快来看看。`);
    await resident.send();
    await resident.receiptNumber();
    await phone.open('pages/mine/index');
    await resident.seesTimes(anew, 1);
    await resident.goesAway(taken);
    const { earlierReports } = (await newsroom.find(anew)).reporter;
    if (earlierReports !== 0) throw new Error(`they reported ${earlierReports} times before`);
  });
}

function mustHold({ reports, consents }: MyData, title: string): void {
  const [report] = reports;
  const said = [reports.length, report?.title, report?.contact?.name, report?.contact?.phone, consents[0]?.code].join();
  const expected = [1, title, NAME, NUMBER, 'terms'].join();
  if (said !== expected) throw new Error(`the file says ${said}`);
}

/** That there was an account may be known: or else looking at a page would make another one. */
async function mustKeepNothing(phone: Phone): Promise<void> {
  const kept = (await phone.keeps()).filter((name) => name !== 'sanshi:left');
  if (kept.length > 0) throw new Error(`the phone keeps ${kept.join(', ')}`);
}
