import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LIMITS, type DeskQuery, type DeskReportItem } from '@sanshi/contracts';
import { api } from '../api';
import { useLive } from '../live';
import { useLater } from '../ui/use-later';

/** A report in the list; `gone` since somebody moved it out of what the list shows. */
export type Row = DeskReportItem & { gone?: boolean };

interface Rows {
  state: 'loading' | 'failed' | 'ready';
  items: Row[];
  nextCursor: string | null;
  error?: unknown;
  /** The next page could not be had. */
  broken?: boolean;
  /** How many came since the list was read. */
  arrived: number;
}

const NOTHING: Rows = { state: 'loading', items: [], nextCursor: null, arrived: 0 };
const SETTLE_MS = 1_200;
const { usual, max } = LIMITS.page;

/** A live, paged list. What changes is changed where it stands; what comes is only announced, so that nothing jumps. */
export function useReportList(query: DeskQuery) {
  const [rows, setRows] = useState(NOTHING);
  const [turn, setTurn] = useState(0);
  const [readFor, setReadFor] = useState(query);
  const reading = useRef<AbortController>(undefined);
  const read = useMemo(() => readerOf(query, setRows), [query]);

  if (readFor !== query) {
    setReadFor(query);
    setRows(NOTHING);
  }
  useEffect(() => {
    const left = new AbortController();
    reading.current = left;
    void read.first(left.signal);
    return () => left.abort();
  }, [read, turn]);

  const compare = useLater(() => {
    if (reading.current) void read.compare(rows, reading.current.signal);
  }, SETTLE_MS);
  useLive(useCallback((event) => event.type === 'looking' || compare(), [compare]));

  return {
    rows,
    reload: useCallback(() => {
      setRows((was) => (was.state === 'failed' ? NOTHING : was));
      setTurn((was) => was + 1);
    }, []),
    more: useCallback(() => {
      if (rows.nextCursor && reading.current) return read.next(rows.nextCursor, reading.current.signal);
      return Promise.resolve();
    }, [read, rows.nextCursor]),
    patch: useCallback((report: DeskReportItem) => setRows((was) => patched(was, report)), []),
  };
}

/** The three ways to ask the server for the list. */
function readerOf(query: DeskQuery, setRows: (change: (was: Rows) => Rows) => void) {
  return {
    first: (signal: AbortSignal) =>
      api.reports({ ...query, limit: usual }, signal).then(
        ({ items, nextCursor }) => setRows(() => ({ state: 'ready', items, nextCursor, arrived: 0 })),
        (error: unknown) => signal.aborted || setRows((was) => ({ ...was, state: 'failed', error })),
      ),
    next: (cursor: string, signal: AbortSignal) =>
      api.reports({ ...query, limit: usual, cursor }, signal).then(
        ({ items, nextCursor }) =>
          setRows((was) => ({ ...was, items: appended(was.items, items), nextCursor, broken: false })),
        () => signal.aborted || setRows((was) => ({ ...was, broken: true })),
      ),
    /** A look in passing: when it fails, the next change looks again. */
    compare: (seen: Rows, signal: AbortSignal) =>
      api.reports({ ...query, limit: Math.min(max, seen.items.length + usual) }, signal).then(
        ({ items }) => setRows((was) => compared(was, items)),
        () => undefined,
      ),
  };
}

const patched = (was: Rows, report: DeskReportItem): Rows => ({
  ...was,
  items: was.items.map((row) => (row.id === report.id ? { ...row, ...report } : row)),
});

function appended(rows: Row[], more: DeskReportItem[]): Row[] {
  const known = new Set(rows.map(({ id }) => id));
  return [...rows, ...more.filter(({ id }) => !known.has(id))];
}

function compared(was: Rows, fresh: DeskReportItem[]): Rows {
  const byId = new Map(fresh.map((item) => [item.id, item]));
  const known = new Set(was.items.map(({ id }) => id));
  const lastKnown = fresh.findLastIndex(({ id }) => known.has(id));
  const seen = was.nextCursor === null ? fresh : fresh.slice(0, lastKnown + 1);
  const arrived = seen.filter(({ id }) => !known.has(id)).length;
  const wholeSeen = was.items.length <= max;
  const items = was.items.map((row) => {
    const now = byId.get(row.id);
    if (now) return { ...now, gone: false };
    return wholeSeen ? { ...row, gone: true } : row;
  });
  return { ...was, items, arrived };
}
