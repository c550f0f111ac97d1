/** `npm run bench`: installs, builds what has changed, and measures the server against its limits; see packages/bench. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from './setup/builds.mjs';
import { argumentsGiven, handOver, wasHandedOver } from './setup/handover.mjs';
import { install } from './setup/install.mjs';
import { ROOT } from './setup/places.mjs';
import { onSignal } from './setup/signals.mjs';
import { main } from './setup/stop.mjs';

const BENCH = path.join(ROOT, 'packages/bench/src/main.ts');

await main(async () => {
  if (!wasHandedOver()) await install();
  await handOver();
  await build('server', 'h5', 'weapp');
  const child = spawn(process.execPath, [BENCH, ...argumentsGiven()], { stdio: 'inherit' });
  onSignal((signal) => child.kill(signal));
  const [code] = await once(child, 'exit');
  process.exit(code ?? 143);
});
