/** `npm run build`: builds what has changed of everything; `npm run build -- weapp` only that. */
import { build, BUILDS } from './setup/builds.mjs';
import { argumentsGiven, handOver, wasHandedOver } from './setup/handover.mjs';
import { install } from './setup/install.mjs';
import { main, Stop } from './setup/stop.mjs';

await main(async () => {
  const names = argumentsGiven();
  const unknown = names.filter((name) => !(name in BUILDS));
  if (unknown.length > 0)
    throw new Stop(`没有叫 ${unknown.join('、')} 的程序，可以写 ${Object.keys(BUILDS).join('、')}。`);
  if (!wasHandedOver()) await install();
  await handOver();
  await build(...(names.length > 0 ? names : Object.keys(BUILDS)));
});
