import path from 'node:path';
import { ROOT } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { findProgram } from './machine.mjs';
import { nodeTests } from './node-tests.mjs';
import { check, failed, LeftOut } from './tally.mjs';

const JOURNEYS = path.join(ROOT, 'packages/journeys/src/main.ts');

/**
 * Whole journeys in a real browser, and the compiled mini-program in one, wherever there is a Chromium.
 * @param patterns words in the names of the journeys that are wanted; all when there are none
 */
export async function browser(patterns = []) {
  const CHROMIUM = process.env.CHROMIUM || findProgram('chromium', 'chromium-browser', 'google-chrome');
  await check('浏览器里的全程', () => withChromium(CHROMIUM, (env) => journeys(env, patterns)));
  if (patterns.length === 0) await check('浏览器里的小程序', () => withChromium(CHROMIUM, weapp));
}

function withChromium(CHROMIUM, work) {
  if (CHROMIUM) return work({ CHROMIUM });
  throw new LeftOut('这台机器上没有 Chromium，可以装 chromium，或用 CHROMIUM 指定它的路径。');
}

const weapp = (env) => nodeTests(['packages/weapp-runner/src/**/*.{spec,browser}.ts'], env);

async function journeys(env, patterns) {
  const { code, output } = await run(process.execPath, [JOURNEYS, ...patterns], { cwd: ROOT, env });
  return outcomeOf(code, output);
}

/** The journeys end with one line of JSON: `{"passed":n,"failed":n}`. */
function outcomeOf(code, output) {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  if (!/^\{"passed":\d+,"failed":\d+\}$/.test(last)) return failed(output);
  const { passed, failed: broken } = JSON.parse(last);
  return { passed, failed: broken || (code === 0 ? 0 : 1), output };
}
