import { say, step } from '../setup/progress.mjs';
import { Stop } from '../setup/stop.mjs';

/** @type {string[]} */
const leftOut = [];
const tally = { passed: 0, failed: 0 };

/** What a check came to: how many things were tried, what to show of those that failed. */
export const passed = (count = 1) => ({ passed: count, failed: 0, output: '' });
export const failed = (output, count = 1) => ({ passed: 0, failed: count, output });
export const outcome = (ok, output) => (ok ? passed() : failed(output));

/** A part that cannot be run here, and in plain words why. */
export class LeftOut extends Error {}

/** Says at the end that a part was left out, and in plain words why. */
export function leaveOut(name, why) {
  leftOut.push(`${name}：${why}`);
}

/** Runs one check, shows how it went, and counts it. What it throws counts as one failure. */
export async function check(name, work) {
  try {
    await step(name, async () => {
      const result = await work();
      tally.passed += result.passed;
      tally.failed += result.failed;
      if (result.failed > 0) throw new Stop(result.output);
    });
  } catch (error) {
    if (error instanceof LeftOut) leaveOut(name, error.message);
    else if (error instanceof Stop) say(indent(error.message));
    else throw error;
  }
}

/** As {@link check}, for work that says nothing of its own: it succeeds, or throws. */
export function checkDone(name, work) {
  return check(name, async () => {
    try {
      await work();
      return passed();
    } catch (error) {
      if (error instanceof Stop) return failed(error.message);
      throw error;
    }
  });
}

/** Says what was left out, then the counts alone on the last line. @returns the exit code */
export function conclude({ complete }) {
  say('');
  for (const line of leftOut) say(`没有运行：${line}`);
  if (complete && leftOut.length > 0) tally.failed += leftOut.length;
  if (tally.passed + tally.failed === 0) say('一项测试也没有运行。');
  const { passed: good, failed: bad } = tally;
  say(`${good} passed, ${bad} failed`);
  return bad > 0 || good === 0 ? 1 : 0;
}

function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}
