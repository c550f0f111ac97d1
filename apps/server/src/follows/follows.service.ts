import { Injectable } from '@nestjs/common';
import type { Follow, FollowKind } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Resident } from '../domain/access.js';
import { NotFound } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { ReportStore } from '../reports/report-store.js';
import type { FollowRow } from './follow.entity.js';
import { FollowStore } from './follow-store.js';

interface Target {
  kind: FollowKind;
  target: string;
}

/** What residents want to hear of: a published report, or what is published in an area. */
@Injectable()
export class FollowsService {
  constructor(
    private readonly clock: Clock,
    private readonly catalog: Catalog,
    private readonly follows: FollowStore,
    private readonly reports: ReportStore,
    private readonly titles: PlainTitles,
  ) {}

  /** Newest first. What is public no more is left out, and comes back with the report. */
  async all({ accountId }: Resident): Promise<Follow[]> {
    const rows = await this.follows.ofAccount(accountId);
    const ids = rows.filter(({ kind }) => kind === 'report').map(({ target }) => target);
    const open = (await this.reports.byIds(ids)).filter(({ publicAt }) => publicAt !== null);
    const titles = await this.titles.of(open);
    return rows.flatMap((row) => {
      const name = row.kind === 'report' ? titles.get(row.target) : this.catalog.ref(row.target)?.name;
      return name === undefined ? [] : [viewFollow(row, name)];
    });
  }

  /** Once; again changes nothing. @throws NotFound for a report that is not public and for an area that is none */
  async follow({ accountId }: Resident, { kind, target }: Target): Promise<Follow> {
    const name = kind === 'report' ? await this.titleOf(target) : this.areaOf(target);
    const row = await this.follows.add({ accountId, kind, target, since: this.clock.now() });
    return viewFollow(row, name);
  }

  unfollow({ accountId }: Resident, { kind, target }: Target): Promise<void> {
    return this.follows.remove(accountId, kind, target);
  }

  private async titleOf(id: string): Promise<string> {
    return this.titles.ofOne(await this.reports.public(id));
  }

  private areaOf(code: string): string {
    const area = this.catalog.ref(code);
    if (!area) throw new NotFound(`area ${code}`);
    return area.name;
  }
}

const viewFollow = ({ kind, target, since }: FollowRow, name: string): Follow => ({
  kind,
  target,
  name,
  since: since.toISOString(),
});
