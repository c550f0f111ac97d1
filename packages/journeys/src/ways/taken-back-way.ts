import type { FeedbackView, Page } from '@sanshi/contracts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';
import { beginPublished } from './published.ts';

const TITLES: Readonly<Record<Build, string>> = {
  h5: '公交站牌倒在花坛里',
  weapp: '小广场的音响放到半夜',
};
const COMPLAINT = '这条说的地方不对，请核对以后再公开。';

/** What is public can be complained of by who reads it; who reported takes the consent back, says less than before, and never more again. */
export async function takenBackWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = TITLES[build];
  const { newsroom, reporter, appear, reader, resident } = await beginPublished(build, world, title);
  const own = residentWith(reporter);

  const { id } = await steps.take('一件事公开了', reporter, appear);
  await steps.take('看的人投诉，编辑看到说的是哪一条', reader, async () => {
    await reader.open('around/published/index', `id=${id}`);
    await resident.tapText('投诉这条内容');
    await resident.sees('投诉的是您刚才看的那条公开内容，编辑会先核对，不合适的马上撤下。');
    await resident.write(COMPLAINT);
    await resident.press('送给编辑');
    await resident.sees('收到了，谢谢您');
    const { items } = await newsroom.ask<Page<FeedbackView>>('GET', '/desk/feedback');
    const found = items.find(({ report }) => report?.id === id);
    if (found?.kind !== 'complaint' || found.text !== COMPLAINT) throw new Error(JSON.stringify(found ?? null));
  });
  await steps.take('报的人看到同意的版本和日子，收回，马上不再公开', reporter, async () => {
    await reporter.open('more/consents/index');
    await own.sees(/^\d+月\d+日 同意$/);
    await own.sees(/^版本 \d{4}-\d\d · 点一下看原话$/);
    await own.press(/^收回：把这件事公开/);
    await own.press('收回');
    await own.sees(/^版本 \d{4}-\d\d · .+已经收回$/);
    const { publication, actions } = await newsroom.find(title);
    const again = actions.find(({ command }) => command === 'publish');
    if (publication !== null || again?.allowed !== false) throw new Error('it can still be public');
  });
  await steps.take('改成匿名以后，再没有可改的', reporter, async () => {
    await reporter.open('pages/report/index', `id=${id}`);
    await own.press(/^改得更保密/);
    await own.seesTimes('改了就改不回来。', 1);
    if (await own.offers(/^(实名|只让报社知道我是谁)/)) throw new Error('it can be made less secret');
    await own.tick(/^谁也不要知道我是谁/);
    await own.press('就这样改');
    await own.goesAway('改得更保密');
  });
}
