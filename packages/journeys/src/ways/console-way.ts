import { LIMITS } from '@sanshi/contracts';
import type { Page } from 'playwright-core';
import { pageFaults } from '../accessibility.ts';
import { COMMUNITY, DISTRICT } from '../areas.ts';
import { act } from '../ask.ts';
import { firstTime, openDesk, type Desk } from '../browser.ts';
import { neighbourhoodOf } from '../neighbourhood.ts';
import { newsroomOf, type Newsroom } from '../newsroom.ts';
import type { Build, World } from '../phones/phone.ts';
import { staffAt, type StaffMember } from '../staff.ts';
import type { Steps } from '../steps.ts';

const TITLE = '后院的电线杆歪了';
const HALF = '供电所的人下午到，请先绕';

interface Sitting {
  readonly desk: Desk;
  readonly member: StaffMember;
}

/** The web console as its users go through it: every page of every role and its dialogs, with nothing in anybody's way and nothing lost. */
export async function consoleWay(build: Build, world: World, steps: Steps): Promise<void> {
  if (build === 'weapp') return;
  const { product } = world;
  const { underWay, done } = await neighbourhoodOf(product);
  const newsroom = await newsroomOf(product);
  await newsroom.takeDown(`${TITLE}。风一刮就晃。`, '0352-5030009');
  const { id: fresh } = await newsroom.find(TITLE);

  await wrongPassword(world, steps);
  const editor = await beginAs(world, steps, { name: 'editor', says: '值班编辑' });
  await steps.take('编辑的每一页', editor.desk, () => everyPage(editor));
  await steps.take('编辑受理时的对话框', editor.desk, () => dialogs(editor, `desk/${fresh}`, 'amcdwyt?f'));
  await steps.take('编辑办结后的对话框', editor.desk, () => dialogs(editor, `desk/${done}`, 'lzvo'));
  await steps.take('登记来电来信', editor.desk, () => takingDown(editor));
  await steps.take('回复写到一半登录到期，字都在', editor.desk, () => endedMidReply(editor, fresh));
  await steps.take('回复贴得太长，看得到写满了', editor.desk, () => tooLongReply(editor, fresh));
  await steps.take('派单没送到，同事先派了，说得出', editor.desk, () => assignedMeanwhile(editor, newsroom, fresh));
  await steps.take('存一个视图，下次还在', editor.desk, () => savedView(editor));

  const office = await beginAs(world, steps, { name: 'office', says: '岳秀园的老王', office: COMMUNITY.code });
  await steps.take('办理单位的每一页', office.desk, () => everyPage(office));
  await steps.take('办理单位的对话框', office.desk, () => dialogs(office, `casework/${underWay}`, 'euxp'));
  await steps.take('登记巡查', office.desk, () => takingDown(office));

  const supervisor = await beginAs(world, steps, { name: 'supervisor', says: '督办老赵' });
  await steps.take('督办的每一页', supervisor.desk, () => everyPage(supervisor));
  await steps.take('督办派单', supervisor.desk, () => dialogs(supervisor, `desk/${underWay}`, 's'));
  await steps.take('督办回访、重新办理', supervisor.desk, () => dialogs(supervisor, `desk/${done}`, 'vo'));

  const admin = await beginAs(world, steps, { name: 'admin', says: '管理员' });
  await steps.take('管理员的每一页', admin.desk, () => everyPage(admin));
  await steps.take('录一个休息日，删掉，又撤销', admin.desk, () => enteredDay(admin));
  await steps.take('查看记录', admin.desk, async () => {
    await open(admin.desk.page, 'admin?tab=log');
    await admin.member.sees('打开上报');
    await hasNoFaults(admin.desk.page);
  });
}

async function beginAs(
  { browser, product }: World,
  steps: Steps,
  { name, says, office }: { name: string; says: string; office?: string },
): Promise<Sitting> {
  const desk = await openDesk(browser, `${name} at the console`);
  // What still moves is see-through, and would be taken for faint.
  await desk.page.emulateMedia({ reducedMotion: 'reduce' });
  const member = staffAt(desk.page, product.url);
  const account = await product.addStaff(`console-${name}`, name, says, office ?? DISTRICT, office);
  await steps.take(`${says}头一次登录`, desk, () => firstTime(desk, () => member.signIn(account)));
  return { desk, member };
}

async function enteredDay({ desk: { page }, member }: Sitting): Promise<void> {
  const year = new Date().getFullYear() + 1;
  const line = page.getByRole('button', { name: `删除 ${year}年3月1日` });
  await open(page, 'admin?tab=calendar');
  await page.getByLabel('哪一天').fill(`${year}-03-01`);
  await page.keyboard.press('Enter');
  await line.waitFor();
  await hasNoFaults(page);
  await line.press('Enter');
  await line.waitFor({ state: 'detached' });
  await member.sees(`已删除：${year}年3月1日`);
  await page.getByRole('button', { name: '撤销' }).click();
  await line.waitFor();
}

async function wrongPassword({ browser, product }: World, steps: Steps): Promise<void> {
  const desk = await openDesk(browser, 'who forgot the password');
  const member = staffAt(desk.page, product.url);
  await steps.take('密码不对，说得明白', desk, async () => {
    desk.pardon(/401/);
    await member.tryPassword({ username: 'console-editor', password: '记错了的密码' });
    await member.sees('账号或密码不对，请看看大小写，再试一次');
    await desk.page.getByLabel('密码').and(desk.page.locator(':focus')).waitFor();
    await hasNoFaults(desk.page);
  });
}

async function everyPage({ desk: { page } }: Sitting): Promise<void> {
  const links = page.getByRole('navigation', { name: '主菜单' }).getByRole('link');
  for (const link of await links.all()) {
    await link.click();
    // Until the new page has come whole the old one stays.
    await link.and(page.locator('[aria-current="page"]')).waitFor();
    await hasNoFaults(page);
    const [row] = await page.locator('main').getByRole('listitem').getByRole('link').all();
    if (!row) continue;
    await row.click();
    await page.getByRole('toolbar', { name: '怎么办' }).waitFor();
    await hasNoFaults(page);
  }
  await page.getByRole('button', { name: /^通知/ }).click();
  await page.getByRole('dialog', { name: '通知' }).waitFor();
  await hasNoFaults(page, '[role="dialog"]');
  await page.keyboard.press('Escape');
}

/** @param keys each opens a dialog; Esc puts it away, and nothing was done */
async function dialogs({ desk: { page } }: Sitting, at: string, keys: string): Promise<void> {
  await open(page, at);
  await page.getByRole('toolbar', { name: '怎么办' }).waitFor();
  for (const key of keys) {
    await page.keyboard.press(key);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await hasNoFaults(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

async function takingDown({ desk: { page }, member }: Sitting): Promise<void> {
  await member.key('+');
  await page.getByLabel('说了什么').waitFor();
  await hasNoFaults(page);
}

async function endedMidReply({ desk, member }: Sitting, id: string): Promise<void> {
  const { page } = desk;
  await open(page, `desk/${id}`);
  const box = page.getByRole('region', { name: '写几句' }).getByRole('textbox');
  await box.fill(HALF);
  desk.pardon(/401/);
  await page.context().clearCookies();
  await box.press('Control+Enter');
  await member.sees('登录到期了，登录后接着办，写好的内容都还在');
  await hasNoFaults(page);
  await member.signInAgain();
  desk.pardon(null);
  if ((await box.inputValue()) !== HALF) throw new Error('what was typed is gone');
  await box.and(page.locator(':focus')).waitFor();
  await member.reply(`${HALF}着走。`);
}

async function tooLongReply({ desk: { page }, member }: Sitting, id: string): Promise<void> {
  const { max } = LIMITS.message;
  await open(page, `desk/${id}`);
  const box = page.getByRole('region', { name: '写几句' }).getByRole('textbox');
  await box.fill('请');
  if ((await page.getByText(`/ ${max}`).count()) > 0) throw new Error('one word is counted already');
  await box.fill('请'.repeat(max + 1));
  await member.sees(`${max} / ${max}`);
  await box.fill('');
}

async function assignedMeanwhile({ desk, member }: Sitting, newsroom: Newsroom, id: string): Promise<void> {
  const { page } = desk;
  await act(newsroom.ask, id, 'accept');
  await open(page, `desk/${id}`);
  await page.getByRole('toolbar', { name: '怎么办' }).waitFor();
  await member.key('s');
  desk.pardon(/ERR_FAILED|409/);
  await page.route(/\/assign$/, (route) => route.abort());
  await member.tryTo('派单', /连不上服务器/);
  await page.unroute(/\/assign$/);
  await act(newsroom.ask, id, 'assign', { officeCode: DISTRICT });
  await member.tryTo('再试一次', /刚才有人先办了这一件/);
  desk.pardon(null);
  await member.key('Escape');
}

async function savedView({ desk: { page }, member }: Sitting): Promise<void> {
  const views = page.getByRole('list', { name: '视图' });
  const name = '超时的隐患';
  await open(page, 'desk');
  await views.waitFor();
  await member.key('f');
  await page.getByLabel('只看超过时限的').check();
  await page.getByLabel(/^存成我的视图/).fill(name);
  await page.getByRole('button', { name: '存下并查看' }).click();
  await page.reload();
  await views.getByRole('button', { name, exact: true, pressed: true }).waitFor();
  await views.getByRole('button', { name: `删掉视图“${name}”` }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await views.getByRole('button', { name, exact: true }).waitFor();
}

async function open(page: Page, at: string): Promise<void> {
  await page.goto(new URL(`/console/${at}`, page.url()).href);
}

/** @throws Error when anything on the page, which has come whole, keeps people out */
async function hasNoFaults(page: Page, within?: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null);
  const faults = await pageFaults(page, within);
  if (faults.length > 0) throw new Error([page.url(), ...faults].join('\n'));
}
