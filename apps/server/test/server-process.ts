import { ready, startProgram } from './program.js';
import type { TestPlace } from './test-database.js';
import { freePort } from './test-server.js';

export interface ServerProcess {
  url: string;
  /** Ends it as the system does when memory runs out: nothing is finished. */
  kill(): Promise<void>;
}

/** The built server as a process of its own, on a place that outlives it. */
export async function startServerProcess(place: TestPlace): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram('main.js', {
    PORT: String(port),
    DATA_DIR: place.dataDir,
    ...(place.databaseUrl !== null && { DATABASE_URL: place.databaseUrl }),
    LOG_LEVEL: 'error',
    LIMITS_SCALE: '100000',
    SWEEPS: '0',
  });
  await ready(program, url);
  return {
    url,
    async kill() {
      program.child.kill('SIGKILL');
      await program.ended;
    },
  };
}
