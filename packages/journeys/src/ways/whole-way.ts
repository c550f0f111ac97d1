import { COMMUNITY, DISTRICT } from '../areas.ts';
import { firstTime, openDesk } from '../browser.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, World } from '../phones/phone.ts';
import { residentWith } from '../resident.ts';
import { staffAt } from '../staff.ts';
import type { Steps } from '../steps.ts';

const YARDS: Readonly<Record<Build, string>> = { h5: '三号院', weapp: '五号院' };

/** A resident reports with photos, the desk triages and assigns, the office closes it out, the resident is told and confirms. */
export async function wholeWay(build: Build, world: World, steps: Steps): Promise<void> {
  const { browser, product } = world;
  const title = `${YARDS[build]}门口又有人从窗户里拉线给电动车充电`;
  const phone = await openPhone(build, world, { owner: 'whole' });
  const desk = await openDesk(browser, 'editor');
  const counter = await openDesk(browser, 'office');
  const resident = residentWith(phone);
  const editor = staffAt(desk.page, product.url);
  const office = staffAt(counter.page, product.url);
  const editorAccount = await product.addStaff(`editor-${build}`, 'editor', '值班编辑', DISTRICT);
  const secondAccount = await product.addStaff(`editor2-${build}`, 'editor', '副主编', DISTRICT);
  const officeAccount = await product.addStaff(
    `office-${build}`,
    'office',
    '社区工作人员',
    COMMUNITY.code,
    COMMUNITY.code,
  );

  await steps.take('编辑头一次登录，设自己的密码', desk, async () => {
    await firstTime(desk, () => editor.signIn(editorAccount));
  });

  await steps.take('居民打开首页', phone, () => resident.open());
  await steps.take('选居家事', phone, () => resident.begin('居家事'));
  await steps.take('拍两张照片', phone, () => resident.addPhotos(2));
  await steps.take('写下来，猜出类别', phone, async () => {
    await resident.write(`${title}，插线板就泡在水里，院里都是老人。`);
    await resident.sees('飞线充电');
  });
  await steps.take('点位置，找到社区', phone, () => resident.pointHere('岳秀园社区'));
  await steps.take('填联系方式，只让报社知道', phone, async () => {
    await resident.tapText('只让报社知道');
    await resident.giveContact('王女士', '13800000001');
  });
  await steps.take('说自己未满 18 周岁', phone, () => resident.tick('我未满 18 周岁'));
  const number = await steps.take('报送，拿到回执', phone, async () => {
    await resident.send();
    return resident.receiptNumber();
  });

  await steps.take('受理台自己报出新到的', desk, async () => {
    await editor.takeArrivals();
    await editor.openReport(title);
    await editor.sees(`${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`);
  });
  await steps.take('编辑看照片和打了码的电话', desk, async () => {
    await editor.photosShown(2);
    await editor.sees('138****0001');
    await editor.sees('未成年');
    await editor.seesNot('13800000001');
  });
  await steps.take('照片已转正，不带拍摄地点', desk, () => editor.photosAreClean());
  await steps.take('编辑申请看是谁报的', desk, () => editor.askWho('上门前先打电话'));
  const second = await openDesk(browser, 'second editor');
  await steps.take('另一位编辑从通知里看到，同意', second, async () => {
    const other = staffAt(second.page, product.url);
    await firstTime(second, () => other.signIn(secondAccount));
    await other.agree();
  });
  await steps.take('同意以后看得到，看完收起', desk, () => editor.lookWho('13800000001'));
  await steps.take('按 a 受理', desk, async () => {
    await editor.key('a');
    await editor.confirm('受理');
    await editor.sees('大同晚报编辑已受理');
  });
  await steps.take('按 s 派给社区', desk, async () => {
    await editor.key('s');
    await editor.choose('岳秀园社区');
    await editor.confirm('派单');
    await editor.sees('已派给岳秀园社区');
  });
  await steps.take('编辑回复', desk, () => editor.reply('已转给社区，请先把插线板收起来，注意安全。'));

  await steps.take('社区登录，看到工单', counter, async () => {
    await firstTime(counter, () => office.signIn(officeAccount));
    await office.openReport(title);
    await office.photosShown(2);
  });
  await steps.take('社区看不到是谁报的', counter, async () => {
    await office.sees('匿名');
    await office.seesNot('王**');
    await office.seesNot('0001');
    await office.seesNot('未成年');
  });
  await steps.take('按 g 签收', counter, async () => {
    await office.key('g');
    await office.sees('岳秀园社区已签收');
  });
  await steps.take('社区回复', counter, () => office.reply('已联系供电所，下午断电，明天重新布线。'));
  await steps.take('带照片办结', counter, () => office.resolve('已重新布线，装了充电桩，现场照片见附件。'));

  await steps.take('居民收到消息', phone, async () => {
    await resident.open();
    await resident.tab('我的');
    await resident.press(/消息/);
    await resident.sees('您上报的事有结果了');
  });
  await steps.take('居民看经过和照片', phone, async () => {
    await resident.tapText('您上报的事有结果了');
    await resident.sees('已联系供电所，下午断电，明天重新布线。');
    await resident.sees('已重新布线，装了充电桩，现场照片见附件。');
  });
  await steps.take('居民说解决了，满意', phone, async () => {
    await resident.press('解决了');
    await resident.tapText('满意');
    await resident.press('就这样');
    await resident.sees('您说：解决了，满意');
  });
  await steps.take('编辑看到归档和评价', desk, async () => {
    await editor.sees('反映人确认已解决，满意');
    await editor.sees('已归档');
  });
}
