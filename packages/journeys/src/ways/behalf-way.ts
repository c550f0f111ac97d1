import { openDesk } from '../browser.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import { staffAt } from '../staff.ts';
import type { Steps } from '../steps.ts';

const DISTRICT = '140213';
const NAME = '李大娘';

/** Somebody reports for a parent; the newsroom reads for whom, and after a reason how to call them. */
export async function behalfWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { browser, product } = world;
  const phone = await openPhone(build, world, { owner: `${build} 替父母报的` });
  const desk = await openDesk(browser, 'editor');
  const resident = residentWith(phone);
  const editor = staffAt(desk.page, product.url);
  const account = await product.addStaff(`editor-behalf-${build}`, 'editor', '晚班编辑', DISTRICT);
  const title = `${build === 'h5' ? '六' : '七'}楼的水管冻裂了`;

  await steps.take('替父母报，留下怎么称呼', phone, async () => {
    await resident.open();
    await resident.begin('居家事');
    await resident.write(`${title}。老人自己修不了。`);
    await resident.tapText('实名');
    await resident.tapText('我是替别人报的（父母、邻居……）');
    await resident.tapText('父母');
    await resident.fill('例如：三单元李大娘', NAME);
    await resident.send();
    await resident.press('看这件事的进展');
    await resident.sees(/代父母报/);
  });
  await steps.take('编辑看到替谁报的，称呼打了码', desk, async () => {
    desk.pardon(/401/);
    await editor.signIn(account);
    desk.pardon(null);
    await editor.openReport(title);
    await editor.sees('代父母报');
    await editor.sees('父母：李**');
    await editor.seesNot(NAME);
  });
  await steps.take('写了原因，看到怎么称呼；收起就没有了', desk, async () => {
    await editor.look('上门前先打招呼', `父母：${NAME}`);
    await editor.seesNot(NAME);
  });
}
