import {
  BEATS,
  COVERAGE_STATES,
  DESK_SORTS,
  HANDLING_STATES,
  KINDS,
  PRIORITIES,
  type DeskCounts,
  type DeskQuery,
} from '@sanshi/contracts';

export interface View {
  name: string;
  query: DeskQuery;
  count?: (counts: DeskCounts) => number;
}

/** The views that everybody has, in the order of the chips. */
export const VIEWS: readonly View[] = [
  { name: '待受理', query: { state: 'received' }, count: ({ byState }) => byState.received },
  { name: '紧急', query: { priority: 'emergency', open: true }, count: ({ emergency }) => emergency },
  { name: '超时', query: { overdue: true, open: true }, count: ({ late }) => late },
  { name: '线索', query: { kind: 'news', open: true }, count: ({ leads }) => leads },
  { name: '我的', query: { mine: true, open: true }, count: ({ mine }) => mine },
  { name: '全部', query: { sort: 'newest' } },
];

/** What the address of the desk says to show; an address that says nothing shows what waits to be accepted. */
export function readQuery(params: URLSearchParams): DeskQuery {
  const pick = <Word extends string>(name: string, words: readonly Word[]): Word | undefined =>
    words.find((word) => word === params.get(name));
  const text = (name: string): string | undefined => params.get(name) ?? undefined;
  const query = withoutUnset({
    state: pick('state', HANDLING_STATES),
    open: params.get('open') === 'true' || undefined,
    kind: pick('kind', KINDS),
    beat: pick('beat', BEATS),
    category: text('category'),
    community: text('community'),
    priority: pick('priority', PRIORITIES),
    coverage: pick('coverage', COVERAGE_STATES),
    overdue: params.get('overdue') === 'true' || undefined,
    mine: params.get('mine') === 'true' || undefined,
    q: text('q'),
    from: text('from'),
    to: text('to'),
    sort: pick('sort', DESK_SORTS),
  });
  return Object.keys(query).length === 0 ? { state: 'received' } : query;
}

/** The same query in the words of an address, so that equal queries are equal text. */
export function writeQuery(query: DeskQuery): string {
  const entries = Object.entries(withoutUnset(query)).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries.toSorted(([a = ''], [b = '']) => a.localeCompare(b))).toString();
}

type Set<Query> = { [Name in keyof Query]?: Exclude<Query[Name], undefined> };

/** Leaves out what is not set, so that it does not stand in the address. */
export function withoutUnset<Query extends object>(query: Query): Set<Query> {
  const set: Set<Query> = {};
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '' && value !== false) Object.assign(set, { [name]: value });
  }
  return set;
}
