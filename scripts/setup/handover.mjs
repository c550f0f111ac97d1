import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { OWN_NODE } from './places.mjs';
import { onSignal } from './signals.mjs';
import { Stop } from './stop.mjs';

const HANDED_OVER = '--handed-over';

/** Was this script begun by an older Node that has made its checks and installed? */
export const wasHandedOver = () => process.argv.includes(HANDED_OVER);

/** What the person wrote after `npm start --` or `npm test --`. */
export const argumentsGiven = () => process.argv.slice(2).filter((word) => word !== HANDED_OVER);

/** The programs are TypeScript run as it is, and the embedded database crashes an older Node. */
function runsEverything(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * Goes on in the workspace's own Node where the machine's is too old: this process then only passes signals on,
 * and ends as the other one ends. Returns when this Node will do.
 */
export async function handOver() {
  if (runsEverything(process.versions.node)) return;
  if (!existsSync(OWN_NODE))
    throw new Stop(`这台机器上要装 Node 22.18 或更新的版本（现在是 ${process.versions.node}）。`);
  const args = [process.argv[1], HANDED_OVER, ...process.argv.slice(2)];
  const child = spawn(OWN_NODE, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  onSignal((signal) => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 143));
  await new Promise(() => {});
}
