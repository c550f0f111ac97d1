import { BadInput } from '../domain/errors.js';

/** Where a keyset page ended: the value sorted by, and the id that breaks ties. Opaque outside. */
export interface Cursor {
  /** Milliseconds since 1970, or a count. */
  value: number;
  id: string;
}

export function writeCursor({ value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

/** @throws BadInput for anything that {@link writeCursor} did not write */
export function readCursor(text: string): Cursor {
  const [value, id] = parse(text);
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    Number.isNaN(new Date(value).getTime()) ||
    typeof id !== 'string'
  ) {
    throw new BadInput({ cursor: ['isCursor'] });
  }
  return { value, id };
}

function parse(text: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}
