import { existsSync } from 'node:fs';
import path from 'node:path';
import { openWeapp, type Weapp } from '@sanshi/weapp-runner';
import type { Bench } from '../bench.ts';
import { median, rounded, spreadOf, type Outcome } from '../outcome.ts';

const WEAPP = path.resolve(import.meta.dirname, '../../../../apps/miniprogram/dist/weapp');
/** Where the build looks for its server: its own setting when it was built. Nobody listens there: what is measured needs no answer. */
const BUILT_FOR = process.env['TARO_APP_API_ORIGIN'] ?? 'http://127.0.0.1:3000';
const FIRST = '居家事';
const SENTENCE = '三号院门口的井盖坏了一个多月没人管';

/** The mini-program as its reader feels it, in the stand-in of WeChat's client: when there is something to read, to write on, to see of a key. */
export async function weapp(bench: Bench): Promise<Outcome[]> {
  if (!existsSync(WEAPP)) throw new Error('apps/miniprogram is not built: npm run build -- weapp');
  bench.say('weapp: in a browser');
  const phone = await openWeapp({ dist: WEAPP, apiOrigin: BUILT_FOR, serverAt: 'http://127.0.0.1:9' });
  try {
    const firsts: number[] = [];
    const forms: number[] = [];
    for (let round = 0; round < bench.effort.rounds; round += 1) {
      firsts.push(await firstContent(phone));
      forms.push(await formOpens(phone));
    }
    return [
      seconds('weapp.first', '小程序首屏', firsts, 1),
      seconds('weapp.form', '点一下到表单能写', forms, 0.2),
      ...(await keystrokes(phone)),
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
async function keystrokes(phone: Weapp): Promise<Outcome[]> {
  const field = phone.page.locator('wx-textarea textarea').filter({ visible: true });
  const bytes: number[] = [];
  const calls: number[] = [];
  for (const letter of SENTENCE) {
    const before = await phone.setDataBytes();
    await field.press('End');
    await phone.page.keyboard.insertText(letter);
    await phone.page.waitForTimeout(100);
    const caused = (await phone.setDataBytes()).slice(before.length);
    calls.push(caused.length);
    bytes.push(...caused);
  }
  const behind = { 字数: SENTENCE.length, 一共: bytes.length };
  return [
    {
      id: 'weapp.keystroke.calls',
      name: '一次按键的 setData',
      value: median(calls),
      unit: '次',
      promise: { atMost: 1 },
      spread: spreadOf(calls),
      behind,
    },
    {
      id: 'weapp.keystroke.bytes',
      name: '一次按键最多的数据',
      value: rounded(Math.max(...bytes) / 1000, 2),
      unit: 'kB',
      promise: { atMost: 1 },
      behind: { 中位字节: median(bytes) },
    },
  ];
}
