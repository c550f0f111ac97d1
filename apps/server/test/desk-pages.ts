import type { DeskQuery } from '@sanshi/contracts';
import type { Staff } from '../src/domain/access.js';
import type { DeskReading } from '../src/reports/desk-reading.service.js';

/** Ids of a whole list, read page by page to its end. */
export async function allPages(reading: DeskReading, actor: Staff, query: DeskQuery): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await reading.page(actor, { ...query, limit: 7, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}
