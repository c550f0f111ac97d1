import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './machine/ports.ts';
import { answersAt, Program } from './machine/program.ts';
import { median } from './outcome.ts';
import { put, type Load } from './load.ts';
import type { Round } from './rounds.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const OURS = path.join(ROOT, 'apps/server/dist/main.js');
export const H5 = path.join(ROOT, 'apps/miniprogram/dist/h5');
const BARE = path.join(import.meta.dirname, 'bare/main.ts');

export interface Server {
  url: string;
  program: Program;
}

/**
 * Starts our whole server as it stands in production, with its log and its sweeps, but for what the benchmark must have
 * otherwise: limits on the number of reports a resident may file in an hour, and no WeChat behind it.
 * @param folder for its data and its log
 */
export async function startOurs(folder: string, databaseUrl: string): Promise<Server> {
  if (!existsSync(OURS)) throw new Error('apps/server is not built: npm run build -- server');
  const nobody = await freePort();
  return start('ours', OURS, folder, {
    NODE_ENV: 'development',
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(folder, 'data'),
    LIMITS_SCALE: '1000000',
    WECHAT_API_BASE: `http://127.0.0.1:${nobody}`,
    ...(existsSync(H5) && { H5_DIR: H5 }),
  });
}

export function startBare(folder: string, databaseUrl: string): Promise<Server> {
  return start('bare', BARE, folder, { NODE_ENV: 'production', DATABASE_URL: databaseUrl });
}

async function start(name: string, file: string, folder: string, settings: Record<string, string>): Promise<Server> {
  const port = await freePort();
  const program = new Program({
    command: process.execPath,
    args: [file],
    env: { ...settings, PORT: String(port) },
    log: path.join(folder, `${name}-${port}.log`),
  });
  const url = `http://127.0.0.1:${port}`;
  await program.ready(() => answersAt(`${url}/healthz/ready`));
  return { url, program };
}

/** One round of a load on one server. */
export async function measure({ url, program }: Server, load: Load): Promise<Round> {
  const before = program.cpuSeconds();
  const { perSecond, took } = await put(load, url);
  const worked = program.cpuSeconds() - before;
  return { perSecond, typicalMs: median(took), cpuMs: (worked * 1000) / took.length };
}
