import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import { admitStaff } from '../data/people.ts';
import { rounded, type Outcome } from '../outcome.ts';

const REST_MS = 5000;
const REQUESTS = 100;
const PATHS = ['/api/v1/catalog', '/api/v1/desk/reports', '/healthz/ready'];

/** What the server holds in memory at rest: after its start, and after it has worked a little. */
export async function memory(bench: Bench): Promise<Outcome[]> {
  const databaseUrl = await bench.newDatabase('sanshi_bench_memory');
  const { url, program } = await bench.ours(databaseUrl);
  const db = await bench.connect(databaseUrl);
  const token = await admitStaff(db, { role: 'editor', officeCode: null, areaCodes: ['140213'] });
  bench.say('memory: at rest');
  await sleep(REST_MS);
  const started = program.residentBytes();
  for (let sent = 0; sent < REQUESTS; sent++) {
    const path = PATHS[sent % PATHS.length] ?? '';
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await response.arrayBuffer();
  }
  await sleep(REST_MS);
  const worked = program.residentBytes();
  return [
    {
      id: 'memory.rest',
      name: '服务端静止时的内存',
      value: megabytes(Math.max(started, worked)),
      unit: 'MB',
      promise: { atMost: 250 },
      behind: { 刚启动: megabytes(started), [`${REQUESTS}个请求之后`]: megabytes(worked) },
    },
  ];
}

const megabytes = (bytes: number): number => rounded(bytes / 1e6, 0);
