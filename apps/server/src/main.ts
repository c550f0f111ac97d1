import { codeOf } from './platform/database/failures.js';
import { createLog } from './platform/log.js';
import { SettingsProblem } from './platform/settings-reader.js';
import { loadSettings } from './platform/settings.js';
import { createServer, StartRefused, type Server } from './server.js';

/** How long a clean end may take before it is cut short. */
const STOP_MS = 20_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

try {
  const settings = loadSettings(process.env);
  const log = createLog(settings);
  const server = await createServer(settings, { log });
  const url = await server.listen();
  log.info({ url }, 'listening');
  for (const signal of SIGNALS) process.once(signal, () => void stop(server));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    process.exit(1);
  });
} catch (problem) {
  for (const line of linesOf(problem)) console.error(line);
  process.exit(1);
}

/** Finishes what is in flight; a second signal, or too much time, ends it at once. */
async function stop(server: Server): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await server.close();
  process.exit(0);
}

/** What stands in the way of the start, one line each; a bug with its stack. */
function linesOf(problem: unknown): readonly string[] {
  if (problem instanceof SettingsProblem) return problem.lines;
  if (problem instanceof StartRefused) return [`DATABASE_URL: ${problem.message}`];
  if (!(problem instanceof Error)) return [String(problem)];
  const code = codeOf(problem);
  if (code === 'EADDRINUSE') return ['PORT: another program is using it'];
  if (code === 'EACCES') return [`PORT or DATA_DIR: not permitted (${problem.message})`];
  if (code !== '') return [`DATABASE_URL: the database cannot be opened (${code})`];
  return [problem.stack ?? problem.message];
}
