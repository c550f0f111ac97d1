import type { DeskReportItem, Page } from '@sanshi/contracts';
import type { Bench } from '../bench.ts';
import { fill } from '../data/fill.ts';
import { admitStaff, type Post } from '../data/people.ts';
import type { Load } from '../load.ts';
import type { Outcome } from '../outcome.ts';
import { byTurns, ratios, typical } from '../rounds.ts';
import { measure, type Server } from '../servers.ts';

const LIST = '/api/v1/desk/reports';
const CONNECTIONS = 16;
const WARM_UP_SECONDS = 3;
/** One after the other: what is compared is how long a list takes, not how many can be had. */
const FLAT_CONNECTIONS = 1;
const FLAT_SECONDS = 1;
/** Beyond this the two do not do the same work. */
const SIZE_DIFFERENCE = 0.05;

const EDITOR: Post = { role: 'editor', officeCode: null, areaCodes: ['140213'] };
const COMMUNITY: Post = { role: 'office', officeCode: '140213-SJ02-01', areaCodes: ['140213-SJ02-01'] };
const STREET: Post = { role: 'office', officeCode: '140213-SJ02', areaCodes: ['140213-SJ02'] };

/** No more than one community has in hand among the fewer reports: a page of eight is less work than one of twenty. */
const IN_FEW = 5;

/** Lists that must take as long with ten times the reports. */
const LISTS: readonly { id: string; name: string; query: string; reader: Post; second?: true }[] = [
  { id: 'newest', name: '最新', query: '', reader: EDITOR },
  { id: 'second-page', name: '第二页', query: '', reader: EDITOR, second: true },
  { id: 'state', name: '按状态', query: '?state=handling', reader: EDITOR },
  { id: 'common-state', name: '按状态（已办结）', query: '?state=closed', reader: EDITOR },
  { id: 'community', name: '按社区', query: '?community=140213-SJ02-01', reader: EDITOR },
  { id: 'sub-district', name: '按街道', query: '?community=140213-SJ02', reader: EDITOR },
  { id: 'kind', name: '爆料', query: '?kind=news', reader: EDITOR },
  { id: 'rare-category', name: '少见的类别', query: '?category=other', reader: EDITOR },
  { id: 'absent-coverage', name: '谁也没有的报道状态', query: '?coverage=dropped', reader: EDITOR },
  { id: 'overdue', name: '超时的', query: '?overdue=true', reader: EDITOR },
  { id: 'overdue-due', name: '超时的，按时限', query: '?overdue=true&sort=due', reader: EDITOR },
  { id: 'search-common', name: '搜常见的词', query: `?q=${encodeURIComponent('路灯坏了')}`, reader: EDITOR },
  { id: 'search-rare', name: '搜少见的词', query: `?q=${encodeURIComponent('金毛犬')}`, reader: EDITOR },
  { id: 'search-absent', name: '搜没有的词', query: `?q=${encodeURIComponent('飞船')}`, reader: EDITOR },
  { id: 'search-common-street', name: '街道搜常见的词', query: `?q=${encodeURIComponent('路灯坏了')}`, reader: STREET },
  { id: 'due', name: '按时限', query: '?sort=due', reader: EDITOR },
  { id: 'hot', name: '按附议人数', query: '?sort=hot', reader: EDITOR },
  { id: 'office', name: '社区看自己的', query: '', reader: COMMUNITY },
  {
    id: 'office-due',
    name: '社区看自己的，按时限',
    query: `?office=140213-SJ02-01&state=handling&sort=due&limit=${IN_FEW}`,
    reader: COMMUNITY,
  },
  {
    id: 'office-urged',
    name: '社区的全部工单，催办在前',
    query: `?office=140213-SJ02-01&sort=due&limit=${IN_FEW}`,
    reader: COMMUNITY,
  },
  { id: 'street', name: '街道看自己的', query: '', reader: STREET },
];

/** A desk's list of 20 among many reports: against a bare server, and against itself with a tenth of the reports. */
export async function listing(bench: Bench): Promise<Outcome[]> {
  const { few, many } = bench.effort.reports;
  const fewer = await serverWith(bench, 'sanshi_bench_few', few);
  const more = await serverWith(bench, 'sanshi_bench_many', many);
  const against = await againstBare(bench, more);
  const outcomes: Outcome[] = [against];
  for (const list of LISTS) outcomes.push(await flat(bench, fewer, more, list));
  return outcomes;
}

interface Filled extends Server {
  databaseUrl: string;
  /** A reader's token in this database. */
  tokenOf: (post: Post) => Promise<string>;
}

async function serverWith(bench: Bench, name: string, reports: number): Promise<Filled> {
  const databaseUrl = await bench.newDatabase(name);
  const server = await bench.ours(databaseUrl);
  const db = await bench.connect(databaseUrl);
  bench.say(`listing: filling in ${reports} reports`);
  await fill(db, reports, new Date());
  return { ...server, databaseUrl, tokenOf: (post) => admitStaff(db, post) };
}

async function againstBare(bench: Bench, ours: Filled): Promise<Outcome> {
  const bare = await bench.bare(ours.databaseUrl);
  const token = await ours.tokenOf(EDITOR);
  const load = loadOf(LIST, token, { connections: CONNECTIONS, seconds: bench.effort.seconds });
  const [size, bareSize] = [await sizeOf(ours, token), await sizeOf(bare, token)];
  if (Math.abs(size / bareSize - 1) > SIZE_DIFFERENCE) throw new Error(`lists of ${size} and ${bareSize} bytes`);
  for (const server of [ours, bare]) await measure(server, { ...load, seconds: WARM_UP_SECONDS });
  bench.say('listing: ours and bare by turns');
  const pairs = await byTurns([ours, bare], bench.effort.rounds, (server) => measure(server, load));
  await bare.program.end();
  return {
    id: 'listing.ratio',
    name: '编辑台一页 20 条：整个服务端比最简服务端',
    ...ratios(pairs, 'perSecond'),
    unit: '倍',
    promise: { atLeast: 0.5 },
    behind: {
      条数: bench.effort.reports.many,
      每秒: `${typical(pairs.first, 'perSecond', 0)} 比 ${typical(pairs.second, 'perSecond', 0)}`,
      每页毫秒: `${typical(pairs.first, 'typicalMs', 1)} 比 ${typical(pairs.second, 'typicalMs', 1)}`,
      每页CPU毫秒: `${typical(pairs.first, 'cpuMs', 2)} 比 ${typical(pairs.second, 'cpuMs', 2)}`,
      每页字节: `${size} 比 ${bareSize}`,
    },
  };
}

async function flat(bench: Bench, few: Filled, many: Filled, list: (typeof LISTS)[number]): Promise<Outcome> {
  const loads = new Map<Server, Load>();
  for (const server of [few, many]) {
    const token = await server.tokenOf(list.reader);
    const path = list.second ? await secondPage(server, token) : LIST + list.query;
    loads.set(server, loadOf(path, token, { connections: FLAT_CONNECTIONS, seconds: FLAT_SECONDS }));
  }
  const one = (server: Server) => measure(server, loads.get(server) ?? never());
  for (const server of [few, many]) await one(server);
  bench.say(`listing: ${list.id} with few and with many`);
  const pairs = await byTurns([many, few], bench.effort.rounds, one);
  const { reports } = bench.effort;
  const medians = `${typical(pairs.first, 'typicalMs', 2)} 比 ${typical(pairs.second, 'typicalMs', 2)}`;
  return {
    id: `listing.flat.${list.id}`,
    name: `${list.name}：十倍的上报比一倍的`,
    ...ratios(pairs, 'typicalMs'),
    unit: '倍',
    promise: { atMost: 1.3 },
    behind: { 条数: `${reports.many} 比 ${reports.few}`, 每页毫秒: medians },
  };
}

function loadOf(path: string, token: string, { connections, seconds }: Pick<Load, 'connections' | 'seconds'>): Load {
  const request = { method: 'GET', headers: bearer(token) } as const;
  return { path, connections, seconds, next: () => request };
}

async function secondPage(server: Server, token: string): Promise<string> {
  const page = (await (await read(server, LIST, token)).json()) as Page<DeskReportItem>;
  if (page.nextCursor === null) throw new Error('there is no second page');
  return `${LIST}?cursor=${page.nextCursor}`;
}

async function sizeOf(server: Server, token: string): Promise<number> {
  return (await (await read(server, LIST, token)).arrayBuffer()).byteLength;
}

async function read({ url }: Server, path: string, token: string): Promise<Response> {
  const response = await fetch(url + path, { headers: bearer(token) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response;
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

function never(): never {
  throw new Error('a server without a load');
}
