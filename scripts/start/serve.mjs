import { setTimeout as sleep } from 'node:timers/promises';
import { step } from '../setup/progress.mjs';
import { onSignal } from '../setup/signals.mjs';
import { Stop } from '../setup/stop.mjs';
import { ended, endProgram, hasEnded, startProgram } from './children.mjs';
import { wechatSettings } from './settings.mjs';

const SERVER = 'apps/server/dist/main.js';
const STUB = 'packages/wechat-stub/src/main.ts';
const READY_WITHIN_MS = 60_000;

/**
 * Runs the server, and in development the stand-in for WeChat beside it, until one is told to end.
 * @param onReady called with the stand-in's address, or undefined, once the server answers
 * @returns the server's exit code
 */
export async function serve(settings, onReady) {
  const wechat = await wechatSettings(process.env, Number(settings.PORT));
  const env = { ...settings, ...wechat };
  const stub = wechat && startProgram(STUB, { env, output: 'ignore' });
  const server = startProgram(SERVER, { env });
  onSignal(() => endProgram(server));
  try {
    await step('启动服务', () => ready(server, settings.PORT));
    onReady(wechat?.WECHAT_API_BASE);
    return await ended(server);
  } finally {
    endProgram(server);
    if (stub) endProgram(stub);
  }
}

async function ready(server, port) {
  const until = performance.now() + READY_WITHIN_MS;
  while (performance.now() < until) {
    if (hasEnded(server)) throw new Stop('服务没有启动起来，原因见上面的记录。');
    if (await answers(`http://127.0.0.1:${port}/healthz/ready`)) return;
    await sleep(100);
  }
  throw new Stop(`服务 ${READY_WITHIN_MS / 1000} 秒内没有就绪，请看上面的记录。`);
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
