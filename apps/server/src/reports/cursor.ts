import { BadInput } from '../domain/errors.js';
import type { Condition } from '../platform/database/index.js';

/** Where a keyset page ended: the value sorted by, and the id that breaks ties. Opaque outside. */
export interface Cursor {
  /** Milliseconds since 1970, or a count. */
  value: number;
  id: string;
  /** Whether it ended among those that a list shows before all others. */
  ahead?: boolean;
}

/** The last row of a page: what it was sorted by, and its id. */
export interface Last {
  value: Date | number;
  id: string;
}

export type Direction = 'ASC' | 'DESC';

/**
 * What comes after the last row of a page, in an order by `column` and then by `id`. The first half alone is what an index is read
 * by.
 */
export function beyond(column: string, id: string, direction: Direction, last: Last): Condition {
  const [reaches, passes] = direction === 'ASC' ? ['>=', '>'] : ['<=', '<'];
  const sql = `${column} ${reaches} :sortedBy AND (${column} ${passes} :sortedBy OR ${id} ${passes} :lastId)`;
  return { sql, values: { sortedBy: last.value, lastId: last.id } };
}

export function writeCursor({ value, id, ahead = false }: Cursor): string {
  return Buffer.from(JSON.stringify(ahead ? [value, id, 1] : [value, id])).toString('base64url');
}

/** @throws BadInput for anything that {@link writeCursor} did not write */
export function readCursor(text: string): Cursor {
  const [value, id, ahead] = parse(text);
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    Number.isNaN(new Date(value).getTime()) ||
    typeof id !== 'string'
  ) {
    throw new BadInput({ cursor: ['isCursor'] });
  }
  return { value, id, ahead: ahead === 1 };
}

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
