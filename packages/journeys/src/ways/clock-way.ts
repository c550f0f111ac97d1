import type { Build, World } from '../phones/phone.ts';
import type { Steps } from '../steps.ts';
import { beginTrouble } from './trouble.ts';

const DAY_MS = 24 * 3_600_000;
const CASES = [
  ['快', DAY_MS, '路面塌了一块，钟快一天的人看见的'],
  ['慢', -DAY_MS, '路面塌了一块，钟慢一天的人看见的'],
] as const;

/** A phone whose clock is wrong by a day reports like any other, also with a wait in between. */
export async function clockWay(build: Build, world: World, steps: Steps): Promise<void> {
  for (const [how, clockAheadMs, title] of CASES) {
    const trouble = await beginTrouble(build, world, title, { clockAheadMs });
    const { phone, resident, prepare, filedOnce } = trouble;
    await steps.take(`手机的钟${how}一天，断一会儿网，照样送到`, phone, async () => {
      await prepare(1);
      await phone.page.waitForLoadState('networkidle');
      await phone.online(false);
      await resident.send();
      await resident.sees('已经存好，有网就送');
      await phone.online(true);
      await resident.receiptNumber();
      await filedOnce(1);
    });
  }
}
