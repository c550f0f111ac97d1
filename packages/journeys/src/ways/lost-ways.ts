import type { Mishap } from '../line.ts';
import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

const WAITS = '已经存好，有网就送';

/** The line goes dead in the middle of the fifth of nine photos. */
export async function cutInPhotosWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, prepare, filedOnce, notFiled } = await beginTrouble(build, world, '楼道堆满了旧家具');

  await steps.take('九张照片，传到第五张一半，网断了', phone, async () => {
    const cut = phone.line.next('POST /photos', { kind: 'cut' }, 4);
    await prepare(9);
    await cut;
    await phone.online(false);
    await resident.send();
    await resident.sees(WAITS);
    await resident.sees(/还有 5 张照片在路上/);
    await notFiled();
  });
  await steps.take('网好了，接着传完，九张都在', phone, async () => {
    phone.line.mend();
    await phone.online(true);
    await resident.receiptNumber();
    await filedOnce(9);
  });
}

/** The server has it, and nobody learns of that: not of a photo, not of the report. */
export async function lostAnswersWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, prepare, filedOnce } = await beginTrouble(build, world, '健身器材断了一根横杆');

  await steps.take('照片和上报都到了，回话却丢了', phone, async () => {
    const photo = phone.line.next('POST /photos', { kind: 'answer lost' });
    const report = phone.line.next('POST /reports', { kind: 'answer lost' });
    await prepare(2);
    await photo;
    await resident.send();
    await report;
    await filedOnce(2);
  });
  await steps.take('再送一次，还是那一件', phone, async () => {
    await resident.receiptNumber();
    await filedOnce(2);
  });
}

/** The server answers, but not what one hopes for; and then not at all. */
export async function illAnswersWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, prepare, filedOnce, notFiled } = await beginTrouble(build, world, '小区大门的灯坏了');
  // Planned beforehand: the app tries again by itself, and may be quicker than whoever looks on.
  const ill = ILL.map((mishap) => phone.line.next('POST /reports', mishap));
  const again = async (): Promise<void> => {
    await phone.online(false);
    await phone.online(true);
  };

  await steps.take('服务器出错（500）、忙（503、429），都先存着', phone, async () => {
    await prepare(1);
    await resident.send();
    for (const answered of ill.slice(0, -1)) {
      await answered;
      await resident.sees(WAITS);
      await notFiled();
      await again();
    }
  });
  await steps.take('服务器一声不响，等够了再来，送到了，只有一件', phone, async () => {
    await ill.at(-1);
    await resident.receiptNumber();
    await filedOnce(1);
  });
}

const IN_A_SECOND = { 'retry-after': '1' };
const ILL: readonly Mishap[] = [
  { kind: 'answered', status: 500 },
  { kind: 'answered', status: 503, headers: IN_A_SECOND },
  { kind: 'answered', status: 429, headers: IN_A_SECOND },
  { kind: 'silence' },
];

/** The session ends between the photos and the report. */
export async function sessionGoneWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { phone, resident, prepare, filedOnce } = await beginTrouble(build, world, '垃圾桶满了三天没人倒');

  await steps.take('登录过期了，不用人管，照样送到，照片都在', phone, async () => {
    await prepare(2);
    await phone.page.waitForLoadState('networkidle');
    const gone = phone.line.next('POST /reports', { kind: 'session gone' });
    await resident.send();
    await gone;
    await resident.receiptNumber();
    await filedOnce(2);
  });
}
