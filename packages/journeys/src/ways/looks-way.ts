import { readFileSync } from 'node:fs';
import path from 'node:path';
import { albumOf, type Album } from '../album.ts';
import { neighbourhoodOf, type Neighbourhood } from '../neighbourhood.ts';
import { openPhone } from '../phones/open.ts';
import type { Build, Phone, World } from '../phones/phone.ts';
import { residentWith, type Resident } from '../resident.ts';
import type { Steps } from '../steps.ts';

const APP = path.resolve(import.meta.dirname, '../../../../apps/miniprogram/dist/weapp/app.json');
const LOOKS = {
  平常: {},
  大字: { largeType: true },
  深色: { dark: true },
} as const;
const MATTER = '三号院东门的下水井往外冒脏水，夜里都结冰了';
const TELEPHONE = '13800000007';

interface Looking {
  readonly phone: Phone;
  readonly resident: Resident;
  readonly album: Album;
  readonly neighbourhood: Neighbourhood;
}

/**
 * Every page and every sheet in one look: looked at for what keeps people out, and with pictures of each for a person to look at.
 * @param look how the phone is set
 */
export const looksWay =
  (look: keyof typeof LOOKS) =>
  async (build: Build, world: World, steps: Steps): Promise<void> => {
    const owner = `${build === 'h5' ? '网页' : '微信'}里看${look}的样子`;
    const neighbourhood = await neighbourhoodOf(world.product);
    const phone = await openPhone(build, world, { owner, ...LOOKS[look] });
    const album = albumOf(phone, look);
    const looking: Looking = { phone, resident: residentWith(phone), album, neighbourhood };
    await steps.take(`${look}：头一次打开，写到有危险的事`, phone, () => beginners(looking));
    const receiptNumber = await steps.take(`${look}：报一件，到回执`, phone, () => reporting(looking));
    const own = await neighbourhood.handle(MATTER);
    await steps.take(`${look}：没有网的时候`, phone, () => offline(looking));
    await steps.take(`${look}：身边的事`, phone, () => around(looking));
    await steps.take(`${look}：自己的事`, phone, () => ownThings(looking, own, receiptNumber));
    await steps.take(`${look}：每一页`, phone, () => everyPage(looking, own));
    await steps.take(`${look}：没有挡住人的地方`, phone, () => {
      if (album.faults.length > 0) throw new Error(album.faults.join('\n'));
      return Promise.resolve();
    });
  };

async function beginners({ phone, resident, album }: Looking): Promise<void> {
  await resident.open();
  if (phone.build === 'h5' && phone.largeType) {
    await resident.tab('我的');
    await resident.turnOn('大字版');
    await resident.open();
  }
  await album.shoot('home-new');
  await resident.begin('居家事');
  await album.shoot('form-new');
  await resident.write('楼道里一股煤气味，好像是二楼漏出来的。');
  await resident.sees('有危险，先打电话');
  await album.shoot('form-danger');
}

/** @returns the receipt's ten digits */
async function reporting(looking: Looking): Promise<string> {
  const { resident, album } = looking;
  await resident.open();
  await resident.begin('社区事');
  await resident.write(`${MATTER}。路过的老人差点滑倒，好几天了没人来。`);
  await resident.addPhotos(2);
  await album.shoot('form-words');
  await sheet(looking, 'arrange', '调整照片顺序');
  await resident.nextPage();
  await sheet(looking, 'category', '换一类');
  await sheet(looking, 'place', /^在哪里？/);
  await resident.pointHere('岳秀园社区');
  await resident.sees(/已有人反映/);
  await album.shoot('form-place');
  await sheet(looking, 'join', /^我也遇到了/);
  await resident.nextPage();
  await sheet(looking, 'identity', '有什么区别');
  await resident.tick(/^实名$/);
  await resident.giveContact('王女士', TELEPHONE);
  await resident.tick(/把我的称呼和电话交给/);
  await resident.tick(/编辑后公开或见报/);
  await album.shoot('form-who');
  await resident.press('报给社区和报社');
  await resident.sees('同意，报送');
  await album.shoot('sheet-terms');
  await resident.press('同意，报送');
  const number = await resident.receiptNumber();
  await album.shoot('sent');
  await sheet(looking, 'receipt', '存成图片');
  return number;
}

/** A picture of the sheet that `open` brings up; it is put away again. */
async function sheet({ phone, resident, album }: Looking, name: string, button: string | RegExp): Promise<void> {
  const before = await phone.page.evaluate(historyEntry);
  await resident.press(button);
  await phone.page.getByRole('dialog').waitFor();
  await album.shoot(`sheet-${name}`);
  await resident.press('关闭');
  // A browser takes its entry back a moment later, and would take the person along who is already going elsewhere.
  await phone.page.waitForFunction((entry) => JSON.stringify(window.history.state) === entry, before);
}

/** Runs in the page. */
const historyEntry = (): string => JSON.stringify(window.history.state);

async function offline({ phone, resident, album }: Looking): Promise<void> {
  phone.expectTrouble();
  await resident.open();
  await resident.begin('邻里事');
  await resident.write('楼上半夜还在装修，电钻响到一点，孩子睡不着。');
  await phone.settle();
  await phone.online(false);
  await resident.nextPage();
  await resident.nextPage();
  await resident.press('报给社区和报社');
  await resident.sees('已经存好，有网就送');
  await album.shoot('sent-waiting');
  await resident.press('看看待发送');
  await resident.sees('待发送 1 件');
  await album.shoot('more-drafts');
  await phone.online(true);
  await resident.goesAway('待发送 1 件');
}

async function around(looking: Looking): Promise<void> {
  const { phone, resident, album, neighbourhood } = looking;
  await phone.open('pages/nearby/index');
  await resident.sees(/^就这些了|^往下拉/);
  await album.shoot('nearby-list');
  await sheet(looking, 'where', '全区');
  await resident.tick(/^地图$/);
  await resident.sees(/^点一个记号/);
  await album.shoot('nearby-map');
  await phone.open('around/published/index', `id=${neighbourhood.done}`);
  await album.shoot('published-done');
  await phone.open('around/published/index', `id=${neighbourhood.underWay}`);
  await resident.press('关注');
  await resident.sees('已关注');
  await album.shoot('published');
  await sheet(looking, 'share', '分享');
  await resident.press('我也遇到了');
  await resident.sees('您拍的照片（可以不拍）');
  await album.shoot('sheet-join-published');
  await phone.page.getByRole('dialog').getByRole('button', { name: '加入这件' }).tap();
  await resident.sees('我也遇到的事');
  await album.shoot('joined');
}

async function ownThings(looking: Looking, own: string, receiptNumber: string): Promise<void> {
  const { phone, resident, album } = looking;
  await phone.open('pages/report/index', `id=${own}`);
  await album.shoot('report');
  await sheet(looking, 'report-receipt', /^回执\s*\d/);
  await sheet(looking, 'conceal', /^改得更保密/);
  await sheet(looking, 'message', '补充一句话或照片…');
  await phone.open('more/data/index');
  await sheet(looking, 'export', /^导出我的资料/);
  await sheet(looking, 'delete', /^删除账号/);
  await phone.open('pages/mine/index');
  await sheet(looking, 'usual-identity', /^平时谁可以知道是我/);
  await phone.open('more/whom/index');
  await sheet(looking, 'community', /我的社区，点一下可以换/);
  await phone.open('more/receipt/index');
  await resident.lookUp(receiptNumber, TELEPHONE.slice(-4));
  await resident.sees('再查一件');
  await album.shoot('receipt-found');
}

/** With what a page is opened that shows one thing; those that are not asked for here were seen on the way to them. */
const SEEN = ['pages/sent/index', 'around/published/index', 'more/joined/index', 'more/drafts/index'];

async function everyPage({ phone, album }: Looking, own: string): Promise<void> {
  for (const page of pages().filter((one) => !SEEN.includes(one))) {
    await phone.open(page, page === 'pages/report/index' ? `id=${own}` : '');
    await album.shoot(
      page
        .replace(/^pages\//, '')
        .replace(/\/index$/, '')
        .replaceAll('/', '-'),
    );
  }
}

interface AppFile {
  readonly pages: readonly string[];
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

/** As the build itself lists them. */
function pages(): string[] {
  const { pages: main, subpackages }: AppFile = JSON.parse(readFileSync(APP, 'utf8'));
  return [...main, ...subpackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
}
