import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';

const ASKED = '有进展时，微信告诉您？';

/** WeChat's messages: what they are for is said before the question; a no changes nothing else; what is left is counted. */
export async function wechatMessagesWay(build: Build, world: World, steps: Steps): Promise<void> {
  const phone = await openPhone(build, world, { owner: `${build} 要消息的` });
  const resident = residentWith(phone);
  const title = `${build === 'h5' ? '东' : '西'}门的门禁刷不开`;
  const left = async (times: number): Promise<void> => {
    await resident.open();
    await resident.tab('我的');
    await resident.press(/^微信消息/);
    await resident.seesTimes(new RegExp(`还能发 ${times} 次$`), TEMPLATES);
  };

  await steps.take('报送', phone, async () => {
    await resident.open();
    await resident.begin('社区事');
    await resident.write(`${title}。进不去门。`);
    await resident.send();
    await resident.receiptNumber();
  });
  if (build === 'h5') {
    await steps.take('网页不问微信消息', phone, async () => {
      await resident.goesAway(ASKED);
      await resident.openReport(title);
      await resident.goesAway(ASKED);
      await resident.open();
      await resident.tab('我的');
      await resident.sees('查回执');
      await resident.goesAway('微信消息');
    });
    return;
  }
  await steps.take('先说为什么问；不同意，别的都照常', phone, async () => {
    await resident.sees(ASKED);
    await resident.sees(/只说“有进展了”，不写内容/);
    phone.answer({ subscribe: 'reject' });
    await resident.press('好，告诉我');
    await resident.sees('好的，不打扰您。');
    await resident.receiptNumber();
    await left(0);
  });
  await steps.take('补充一句话以后再问，这回同意', phone, async () => {
    await resident.openReport(title);
    await resident.goesAway(ASKED);
    await resident.tapText('补充一句话或照片…');
    await resident.write('物业的电话也打不通。');
    await resident.press('送出');
    await resident.sees(ASKED);
    phone.answer({ subscribe: 'accept' });
    await resident.press('好，告诉我');
    await resident.sees('记下了，有进展就告诉您。');
    await left(1);
  });
  await steps.take('再同意一次，多一次', phone, async () => {
    await resident.press(/^要您补充，再同意一次/);
    await resident.sees(/还能发 2 次$/);
  });
}

/** In these journeys the news of what goes on share one, the question has its own. */
const TEMPLATES = 2;
