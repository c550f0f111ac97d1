import { ROOT } from '../setup/places.mjs';
import { run } from '../setup/run.mjs';

/** Runs the tests of Node's own runner in the files that these patterns name. */
export async function nodeTests(patterns, env = {}) {
  const args = ['--test', '--test-reporter=tap', ...patterns];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env });
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failures = code === 0 ? 0 : Math.max(1, count('fail'));
  return { passed: count('pass'), failed: failures, output: withoutSuccesses(output) };
}

function withoutSuccesses(tap) {
  return tap.replaceAll(/^ *(ok .*|# Subtest: .*)\n( +---\n[^]*?\n +\.\.\.\n)?/gm, '');
}
