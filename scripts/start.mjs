/** `npm start`: installs, builds what has changed, fills an empty database with demo data, and serves. */
import path from 'node:path';
import './setup/leave-with-parent.mjs';
import { build } from './setup/builds.mjs';
import { handOver, wasHandedOver } from './setup/handover.mjs';
import { install } from './setup/install.mjs';
import { takeLock } from './setup/lock.mjs';
import { databaseProblem, dataDirOf, dataDirProblem, nodeProblem, portOf, portProblem } from './setup/preflight.mjs';
import { say, secondsSince } from './setup/progress.mjs';
import { main, Stop } from './setup/stop.mjs';
import { fillEmptyDatabase } from './start/demo.mjs';
import { serve } from './start/serve.mjs';
import { isDevelopment, serverSettings } from './start/settings.mjs';
import { welcome } from './start/welcome.mjs';

const { env } = process;
const dataDir = dataDirOf(env);
const port = portOf(env);

await main(async () => {
  const began = performance.now();
  if (!wasHandedOver()) {
    await check();
    await install();
    await handOver();
  }
  if (!isDevelopment(env))
    say('NODE_ENV=production：按生产环境启动，不带演示数据和微信模拟；只想试用，请去掉 NODE_ENV。');
  const settings = serverSettings(env, { port, dataDir });
  await build('server');
  await Promise.all([build('h5', 'console'), fillEmptyDatabase(settings)]);
  const code = await serve(settings, (stubUrl) =>
    say(welcome({ port, dataDir, stubUrl, took: `用时 ${secondsSince(began)}`, demo: isDevelopment(env) })),
  );
  process.exit(code);
});

/** Everything that would make the start fail in the end is said before the work begins. */
async function check() {
  const problem =
    nodeProblem(process.versions.node) ??
    dataDirProblem(dataDir) ??
    inUse() ??
    (await portProblem(port, env.PORT)) ??
    (await databaseProblem(env));
  if (problem) throw new Stop(problem);
}

function inUse() {
  const holder = takeLock(path.join(dataDir, '.start.lock'));
  if (!holder) return null;
  return `数据目录 ${dataDir} 正由另一个 npm start（进程 ${holder}）使用，请先停掉它，或用 DATA_DIR 指定别的目录。`;
}
