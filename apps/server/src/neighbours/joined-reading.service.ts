import { Injectable } from '@nestjs/common';
import { LIMITS, type JoinedItem, type JoinedReport, type Page } from '@sanshi/contracts';
import type { Resident } from '../domain/access.js';
import { readCursor, writeCursor } from '../reports/cursor.js';
import { JoinedView } from './joined-view.js';
import type { Neighbour } from './neighbour.entity.js';
import { NeighbourStore } from './neighbour-store.js';

/** What residents see of the reports that they joined. */
@Injectable()
export class JoinedReading {
  constructor(
    private readonly neighbours: NeighbourStore,
    private readonly joined: JoinedView,
  ) {}

  async page(
    { accountId }: Resident,
    { limit = LIMITS.page.usual, cursor }: { limit?: number; cursor?: string },
  ): Promise<Page<JoinedItem>> {
    const from = cursor === undefined ? null : readCursor(cursor);
    const rows = await this.neighbours.mine(accountId, from && { at: new Date(from.value), id: from.id }, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const nextCursor = last ? writeCursor({ value: last.joinedAt.getTime(), id: last.id }) : null;
    return { items: await this.joined.items(shown), nextCursor };
  }

  async one({ accountId }: Resident, id: string): Promise<JoinedReport> {
    return this.view(await this.neighbours.own(accountId, id));
  }

  view(neighbour: Neighbour): Promise<JoinedReport> {
    return this.joined.whole(neighbour);
  }
}
