import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

const TITLE = '电梯门老是夹人';

/** The system ends the app at each step of a report's way; it goes on where it was. */
export async function killedWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, words, prepare, filedOnce, notFiled } = await beginTrouble(build, world, TITLE);
  const { line } = phone;

  await steps.take('刚写好，应用被关了，字还在', phone, async () => {
    await prepare(0);
    await phone.kill();
    await resident.open();
    await resident.sees(/1 件没写完/);
    await resident.begin('居家事');
    await resident.wrote(words);
  });
  await steps.take('照片传到一半，应用被关了，照片还在', phone, async () => {
    const halfway = line.next('POST /photos', { kind: 'silence' }, 1);
    await resident.addPhotos(3);
    await halfway;
    await phone.kill();
    line.mend();
    await resident.open();
    await resident.begin('居家事');
    await resident.wrote(words);
    await resident.sees('3/9');
  });
  // Planned beforehand: the app goes on by itself as soon as it is opened.
  const kept = await steps.take('正在报送，应用被关了；再打开，接着送', phone, async () => {
    const sending = line.next('POST /reports', { kind: 'silence' });
    await resident.send();
    await sending;
    await phone.kill();
    await notFiled();
    const arrived = line.next('POST /reports', { kind: 'answer lost' });
    await resident.open();
    return { arrived };
  });
  await steps.take('服务器收到了，应用又被关了；再打开，还是那一件', phone, async () => {
    await kept.arrived;
    await phone.kill();
    await filedOnce(3);
    await resident.open();
    await resident.tab('我的');
    await resident.seesTimes(phone.owner, 1);
    await filedOnce(3);
  });
  await steps.take('送到以后再关，什么也不多，什么也不少', phone, async () => {
    await phone.kill();
    await resident.open();
    await resident.tab('我的');
    await resident.seesTimes(phone.owner, 1);
    await filedOnce(3);
  });
}
