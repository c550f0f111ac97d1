import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';
import { failed } from './tally.mjs';

const REPORT = path.join(CACHE, 'jest.json');
const ALWAYS = ['--ci', '--json', `--outputFile=${REPORT}`, '--passWithNoTests', '--maxWorkers=2'];
/** What the caller's shell may say of its own server must not reach a test. */
const NOT_OURS = ['DATABASE_URL', 'DATA_DIR', 'PORT', 'H5_DIR', 'CONSOLE_DIR'];

/**
 * Runs the tests of one app by its script test:jest.
 * @param args Jest's own, last of all parts of file names
 * @param env TEST_DATABASE, TZ …
 */
export async function jest(app, args, env = {}) {
  mkdirSync(CACHE, { recursive: true });
  rmSync(REPORT, { force: true });
  const blank = Object.fromEntries(NOT_OURS.map((setting) => [setting, undefined]));
  const { code, output } = await run(process.execPath, ['--run', 'test:jest', '--', ...ALWAYS, ...args], {
    cwd: path.join(ROOT, app),
    env: { ...blank, NODE_ENV: 'test', ...env },
  });
  return outcomeOf(code, output);
}

function outcomeOf(code, output) {
  const report = readReport();
  if (!report) return failed(output);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = report;
  const broken = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: broken || (code === 0 ? 0 : 1), output: withoutSuccesses(output) };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return null;
  }
}

/** What failed, without the list of what passed and the report that --json prints. */
function withoutSuccesses(output) {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('PASS ') && !line.startsWith('{"numFailed'))
    .join('\n');
}
