import { SettingsProblem } from './platform/settings-reader.js';
import { loadSettings, type Settings } from './platform/settings.js';

/** The environment's settings; ends the process with a line for each one that is wrong. */
export function readSettings(): Settings {
  try {
    return loadSettings(process.env);
  } catch (problem) {
    if (!(problem instanceof SettingsProblem)) throw problem;
    process.stderr.write(`${problem.lines.join('\n')}\n`);
    process.exit(1);
  }
}
