import { SettingsProblem } from './platform/settings-reader.js';
import { loadSettings, type Settings } from './platform/settings.js';

function readSettings(): Settings {
  try {
    return loadSettings(process.env);
  } catch (problem) {
    if (!(problem instanceof SettingsProblem)) throw problem;
    for (const line of problem.lines) console.error(line);
    process.exit(1);
  }
}

const settings = readSettings();
// Loaded only now: a wrong setting is said at once.
const { serve } = await import('./serve.js');
await serve(settings);
