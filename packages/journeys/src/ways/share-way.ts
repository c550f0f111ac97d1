import sharp from 'sharp';
import type { Build, Shared, World } from '../phones/phone.ts';
import { openPhone } from '../phones/open.ts';
import { residentWith } from '../resident.ts';
import type { Steps } from '../steps.ts';
import { beginPublished, NAME, NUMBER } from './published.ts';

const TITLES: Readonly<Record<Build, string>> = {
  h5: '花坛边的护栏倒了一排，钢筋朝上',
  weapp: '公交站的顶棚掉了一块板，悬在那里',
};
const PAGE = 'around/published/index';
/** How wide a picture is for each point of its height: as WeChat cuts it. */
const SHAPES: Readonly<Record<Shared['to'], number>> = { friend: 5 / 4, moments: 1, link: 1 };

/** A published report is handed on; whoever gets it sees what is public, and nothing of who reported. */
export async function shareWay(build: Build, world: World, steps: Steps): Promise<void> {
  const title = TITLES[build];
  const { reporter, appear, reader, resident } = await beginPublished(build, world, title);

  const { id, receipt } = await steps.take('一件事公开了', reporter, appear);
  const handed = await steps.take('看的人分享出去，标题、地址、画好的图都在', reader, async () => {
    await reader.open(PAGE, `id=${id}`);
    await resident.sees('办到哪一步');
    await resident.press('分享');
    await resident.press(build === 'h5' ? '复制链接' : '发给朋友');
    const shared = await reader.shared();
    for (const one of shared) await check(one, title, id);
    return new Map(shared.map((one) => [one.to, one]));
  });
  const secrets = [receipt, receipt.replace(/^(\d{4})(\d{3})/, '$1 $2 '), NAME, NUMBER];
  for (const { to, query } of handed.values()) {
    const other = await openPhone(build, world, { owner: `收到的人：${title}，${to}` });
    const opened = residentWith(other);
    await steps.take(`${TO_WORDS[to]}打开，看得到事，看不到是谁`, other, async () => {
      await other.open(PAGE, query, to === 'moments' ? 'moments' : 'friend');
      await opened.sees(title);
      await opened.sees('办到哪一步');
      if (to === 'moments') await opened.sees(/前往小程序/);
      const page = await other.page.content();
      const told = secrets.filter((secret) => page.includes(secret));
      if (told.length > 0) throw new Error(`it tells ${told.join(', ')}`);
    });
  }
}

const TO_WORDS: Readonly<Record<Shared['to'], string>> = {
  friend: '朋友从聊天里',
  moments: '别人从朋友圈里',
  link: '别人从链接',
};

async function check({ to, title, path, query, picture }: Shared, wanted: string, id: string): Promise<void> {
  if (title !== null && !title.includes(wanted)) throw new Error(`${to} is called ${title}`);
  if (path !== `/${PAGE}` || new URLSearchParams(query).get('id') !== id)
    throw new Error(`${to} leads to ${path}?${query}`);
  const { width, height } = await sharp(picture).metadata();
  const { channels } = await sharp(picture).stats();
  if (Math.abs(width / height - SHAPES[to]) > 0.01) throw new Error(`${to} has a picture of ${width} by ${height}`);
  if (channels.every(({ stdev }) => stdev < 1)) throw new Error(`${to} has an empty picture`);
}
