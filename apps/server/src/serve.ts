import { codeOf } from './platform/database/failures.js';
import { createLog, type Log } from './platform/log.js';
import type { Settings } from './platform/settings.js';
import { createServer, StartRefused, type Server } from './server.js';

/** How long a clean end may take before it is cut short. */
const STOP_MS = 20_000;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Runs the server until it is told to stop; exits with 1 and a line that says why when it cannot start. */
export async function serve(settings: Settings): Promise<void> {
  const log = createLog(settings);
  try {
    const server = await createServer(settings, { log });
    endCleanly(server, log);
    const url = await server.listen();
    log.info({ url }, 'listening');
  } catch (problem) {
    process.stderr.write(`${whyNot(problem)}\n`);
    process.exit(1);
  }
}

function endCleanly(server: Server, log: Log): void {
  for (const signal of SIGNALS) process.once(signal, () => void stop(server, log));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught');
    process.exit(1);
  });
}

/** Finishes what is in flight; a second signal, or too much time, ends it at once. */
async function stop(server: Server, log: Log): Promise<void> {
  for (const signal of SIGNALS) process.once(signal, () => process.exit(1));
  setTimeout(() => {
    log.error('could not end in time');
    process.exit(1);
  }, STOP_MS).unref();
  await server.close();
  log.info('stopped');
  process.exit(0);
}

/** What stands in the way of the start, in one line; a bug with its stack. */
function whyNot(problem: unknown): string {
  if (problem instanceof StartRefused) return `DATABASE_URL: ${problem.message}`;
  const code = codeOf(problem);
  if (code === 'EADDRINUSE') return 'PORT: another program is using it';
  if (code === 'EACCES') return 'PORT or DATA_DIR: not permitted';
  if (/^(E[A-Z]+$|ER_|PROTOCOL_|SQLITE_)/.test(code)) return `DATABASE_URL: the database cannot be opened (${code})`;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
