import sharp from 'sharp';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';
import { witnessOf } from '../witness.ts';

const CALLS: Readonly<Record<Build, string>> = { h5: '九号楼', weapp: '十号楼' };

/** The receipt is kept as a picture, also by whom WeChat first did not let; who telephoned finds the report by its number. */
export async function receiptWay(build: Build, world: World, steps: Steps): Promise<void> {
  const phone = await openPhone(build, world, { owner: `${build} 留回执的` });
  const resident = residentWith(phone);
  const keep = build === 'weapp' ? '存到相册' : '下载图片';

  await steps.take('报送，要把回执存成图片', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write('小广场的长椅断了一条腿。');
    await resident.send();
    await resident.receiptNumber();
    await resident.press('存成图片');
    await resident.sees('打电话、来报社、在小程序里查进展，都认这个号。');
  });
  if (build === 'weapp')
    await steps.take('先没让存，告诉去哪里打开；没打开就没存', phone, async () => {
      phone.answer({ album: 'deny', openSetting: { [ALBUM]: false } });
      await resident.press(keep);
      await resident.press('去设置');
      await phone.settle();
      await resident.sees(/没有存进相册/);
      phone.answer({ openSetting: { [ALBUM]: true } });
    });
  await steps.take('存好了，是张图片', phone, async () => {
    const picture = await phone.keptPicture(() => resident.press(build === 'weapp' ? '去设置' : keep));
    await resident.sees('存好了');
    await isDrawn(picture);
  });
  await steps.take('打电话报的，拿回执号查；后四位不对，说怎么办', phone, async () => {
    const words = `${CALLS[build]}有人在楼道里给电动车充电。`;
    const number = await (await witnessOf(world.product)).takeDown(words, '13900004321');
    await resident.open();
    await resident.tab('我的');
    await resident.press(/^查回执/);
    await resident.fill('例如：4821907365', number);
    await resident.fill('打电话来的那个号码', '1234');
    phone.expectTrouble(/\b404\b/);
    await resident.press('查一查');
    await resident.sees('没有查到。请看看回执号和电话后 4 位，两样都要对。');
    await resident.fill('打电话来的那个号码', '4321');
    await resident.press('查一查');
    await resident.sees('大同晚报编辑登记（电话）');
    await resident.sees(/现在在大同晚报手里/);
    // Four digits let one in: the caller's own words are not shown.
    await resident.goesAway(words);
  });
  await steps.take('回执号记错一位，也说怎么办', phone, async () => {
    phone.expectTrouble(/\b400\b/);
    await resident.press('再查一件');
    await resident.fill('例如：4821907365', '1111111111');
    await resident.fill('打电话来的那个号码', '4321');
    await resident.press('查一查');
    await resident.sees('这个回执号有一位不对，请对着回执再看一遍。');
  });
}

const ALBUM = 'scope.writePhotosAlbum';
const LEAST_WIDTH = 600;

/** @throws Error for what is no picture, is small, or is all of one colour */
async function isDrawn(picture: Buffer): Promise<void> {
  const [{ width }, { channels }] = await Promise.all([sharp(picture).metadata(), sharp(picture).stats()]);
  if (width < LEAST_WIDTH) throw new Error(`the picture is ${width} pixels wide`);
  if (channels.every(({ stdev }) => stdev < 1)) throw new Error('the picture is empty');
}
