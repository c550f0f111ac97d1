import { existsSync } from 'node:fs';
import path from 'node:path';
import { openWeapp, type Weapp } from '@sanshi/weapp-runner';
import type { Bench } from '../bench.ts';
import { median, rounded, spreadOf, type Outcome } from '../outcome.ts';

const WEAPP = path.resolve(import.meta.dirname, '../../../../apps/miniprogram/dist/weapp');
/** Where the build looks for its server: its own setting when it was built. */
const BUILT_FOR = process.env['TARO_APP_API_ORIGIN'] ?? 'http://127.0.0.1:3000';
const FIRST = '居家事';
const SENTENCE = '三号院门口的井盖坏了一个多月没人管';
/** As long as people write it at most, so that what a key costs with every word before it would show. */
const LONG = SENTENCE.repeat(50);

/** The mini-program as its reader feels it, in the stand-in of WeChat's client: when there is something to read, to write on, to see of a key. */
export async function weapp(bench: Bench): Promise<Outcome[]> {
  if (!existsSync(WEAPP)) throw new Error('apps/miniprogram is not built: npm run build -- weapp');
  const { url } = await bench.ours(await bench.newDatabase('sanshi_bench_weapp'));
  bench.say('weapp: in a browser');
  const answers = { login: 'dev:测速的人' };
  const phone = await openWeapp({ dist: WEAPP, apiOrigin: BUILT_FOR, serverAt: url, answers });
  try {
    const firsts: number[] = [];
    const forms: number[] = [];
    for (let round = 0; round < bench.effort.rounds; round += 1) {
      firsts.push(await firstContent(phone));
      await phone.rest();
      forms.push(await formOpens(phone));
    }
    return [
      seconds('weapp.first', '小程序首屏', firsts, 1),
      seconds('weapp.form', '点一下到表单能写', forms, 0.2),
      ...(await keystrokes(phone, '短文', '')),
      ...(await keystrokes(phone, '长文', LONG)),
    ];
  } finally {
    await phone.close();
  }
}

const seconds = (id: string, name: string, took: readonly number[], atMost: number): Outcome => ({
  id,
  name,
  value: rounded(median(took), 3),
  unit: '秒',
  promise: { atMost },
  spread: spreadOf(took),
  behind: { 轮数: took.length },
});

async function firstContent(phone: Weapp): Promise<number> {
  await phone.kill();
  const began = performance.now();
  await phone.start();
  await phone.sees(FIRST);
  return (performance.now() - began) / 1000;
}

/** In the page's own time: from the finger's leaving the glass to the first picture with a field to write in. */
async function formOpens(phone: Weapp): Promise<number> {
  const opened = phone.page.evaluate(async () => {
    const began = await new Promise<number>((resolve) =>
      document.addEventListener('touchend', () => resolve(performance.now()), { once: true, capture: true }),
    );
    const isThere = (): boolean =>
      [...document.querySelectorAll('wx-textarea')].some((field) => field.checkVisibility());
    while (!isThere()) await new Promise(requestAnimationFrame);
    return (performance.now() - began) / 1000;
  });
  await phone.tap(FIRST);
  return opened;
}

/** Each key alone, with time enough for all that it causes. */
async function keystrokes(phone: Weapp, name: string, before: string): Promise<Outcome[]> {
  const field = phone.page.locator('wx-textarea textarea').filter({ visible: true });
  await field.fill(before);
  await phone.rest();
  const keys: number[][] = [];
  for (const letter of SENTENCE) {
    const already = (await phone.setDataBytes()).length;
    await field.press('End');
    await phone.page.keyboard.insertText(letter);
    await phone.rest();
    keys.push((await phone.setDataBytes()).slice(already));
  }
  const id = `weapp.keystroke.${before.length}`;
  const behind = { 已有字数: before.length, 按键: keys.length };
  return [
    {
      id: `${id}.calls`,
      name: `${name}里一次按键的 setData`,
      value: Math.max(...keys.map((calls) => calls.length)),
      unit: '次',
      promise: { atMost: 1 },
      behind,
    },
    {
      id: `${id}.bytes`,
      name: `${name}里一次按键最多的数据`,
      value: rounded(Math.max(...keys.flat()) / 1000, 2),
      unit: 'kB',
      promise: { atMost: 1 },
      behind: { ...behind, 中位字节: median(keys.flat()) },
    },
  ];
}
