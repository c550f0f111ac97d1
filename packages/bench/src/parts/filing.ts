import { randomUUID } from 'node:crypto';
import type { FileReport } from '@sanshi/contracts';
import type { Bench } from '../bench.ts';
import { Dice } from '../data/dice.ts';
import { copyTables } from '../data/copy-tables.ts';
import { admitResidents } from '../data/people.ts';
import { words } from '../data/sentences.ts';
import type { Load, Request } from '../load.ts';
import type { Outcome } from '../outcome.ts';
import { byTurns, ratios, typical } from '../rounds.ts';
import { measure } from '../servers.ts';

const CONNECTIONS = 32;
const RESIDENTS = 300;
const WARM_UP_SECONDS = 3;

/** Filing a report without a photo: our whole server and the bare one, each on tables of its own. */
export async function filing(bench: Bench): Promise<Outcome[]> {
  const databaseUrl = await bench.newDatabase('sanshi_bench_filing');
  const ours = await bench.ours(databaseUrl);
  const db = await bench.connect(databaseUrl);
  const bareUrl = await bench.newDatabase('sanshi_bench_filing_bare');
  await copyTables(db, await bench.connect(bareUrl));
  const bare = await bench.bare(bareUrl);
  const load = filingLoad(await admitResidents(db, RESIDENTS), bench.effort.seconds);
  for (const server of [ours, bare]) await measure(server, { ...load, seconds: WARM_UP_SECONDS });
  bench.say('filing: ours and bare by turns');
  const pairs = await byTurns([ours, bare], bench.effort.rounds, (server) => measure(server, load));
  return [
    {
      id: 'filing.ratio',
      name: '收下一条上报：整个服务端比最简服务端',
      ...ratios(pairs, 'perSecond'),
      unit: '倍',
      promise: { atLeast: 0.6 },
      behind: {
        每秒: `${typical(pairs.first, 'perSecond', 0)} 比 ${typical(pairs.second, 'perSecond', 0)}`,
        每条毫秒: `${typical(pairs.first, 'typicalMs', 1)} 比 ${typical(pairs.second, 'typicalMs', 1)}`,
        每条CPU毫秒: `${typical(pairs.first, 'cpuMs', 2)} 比 ${typical(pairs.second, 'cpuMs', 2)}`,
      },
    },
  ];
}

function filingLoad(tokens: readonly string[], seconds: number): Load {
  const dice = new Dice(7);
  const next = (): Request => ({
    method: 'POST',
    headers: {
      authorization: `Bearer ${dice.one(tokens)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(report(dice)),
  });
  return { path: '/api/v1/reports', connections: CONNECTIONS, seconds, next };
}

/** Every second one names a contact, and so has one row more. */
function report(dice: Dice): FileReport {
  const named = dice.chance(0.5);
  return {
    kind: 'hazard',
    beat: 'home',
    category: 'ebike-charging',
    text: words(dice),
    place: { longitude: 113.26 + dice.next() * 0.1, latitude: 40.05 + dice.next() * 0.08, address: '新华街 18 号院' },
    identity: named ? 'named' : 'anonymous',
    ...(named && { contact: { name: '王大同', phone: '13800000000' } }),
    consents: [{ code: 'terms', version: '2026-11' }],
  };
}
