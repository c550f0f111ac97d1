/** Takes pictures of every page, as it comes, with WeChat's largest type and in the dark, into shots/. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startServers } from './servers.ts';
import { file, lookAround, openAs } from './steps.ts';

const SHOTS = path.resolve(import.meta.dirname, '../../shots');
const DEVICES = { normal: {}, large: { fontSize: 25.5 }, dark: { dark: true } } as const;

await mkdir(SHOTS, { recursive: true });
const servers = await startServers();
try {
  for (const [kind, device] of Object.entries(DEVICES)) {
    const weapp = await openAs(kind, servers, device);
    const look = async (page: string): Promise<void> => {
      await weapp.rest();
      await weapp.screenshot(path.join(SHOTS, `${kind}-${page}.png`));
    };
    try {
      await file(weapp, look);
      await lookAround(weapp, look);
    } finally {
      await weapp.close();
    }
  }
} finally {
  await servers.close();
}
