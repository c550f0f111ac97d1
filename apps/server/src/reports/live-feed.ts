import { Injectable } from '@nestjs/common';
import { filter, interval, map, merge, Subject, type Observable } from 'rxjs';
import type { LiveEvent } from '@sanshi/contracts';
import type { Staff } from '../domain/access.js';
import { canSee } from '../domain/access.js';
import type { Report } from './report.entity.js';

type Seen = Pick<Report, 'id' | 'communityCode' | 'aboutOfficeCode'>;

interface Happened {
  report: Seen;
  event: LiveEvent;
}

/** Keeps proxies from closing a silent stream. */
const HEARTBEAT_MS = 25_000;

/** Tells the desks that are open what comes and changes, each within its own areas. Reaches the desks of this process. */
@Injectable()
export class LiveFeed {
  private readonly happened = new Subject<Happened>();
  private readonly looking = new Map<string, Map<string, string>>();

  came(report: Report): void {
    this.happened.next({ report, event: { type: 'came', reportId: report.id, title: report.title } });
  }

  changed(report: Report, by: string): void {
    this.happened.next({ report, event: { type: 'changed', reportId: report.id, version: report.version, by } });
  }

  /** Notes that a person has the report open, or has left it, and tells the others. */
  looks(report: Seen, actor: Staff, open: boolean): void {
    const names = this.looking.get(report.id) ?? new Map<string, string>();
    if (open) names.set(actor.id, actor.displayName);
    else names.delete(actor.id);
    if (names.size > 0) this.looking.set(report.id, names);
    else this.looking.delete(report.id);
    this.happened.next({ report, event: { type: 'looking', reportId: report.id, names: [...names.values()] } });
  }

  /** What one person's desk is told, as server-sent events, until they leave. */
  of(actor: Staff): Observable<{ data: LiveEvent } | { type: string; data: string }> {
    const theirs = this.happened.pipe(
      filter(({ report }) => canSee(actor, report)),
      map(({ event }) => ({ data: event })),
    );
    return merge(theirs, interval(HEARTBEAT_MS).pipe(map(() => ({ type: 'still-here', data: '' }))));
  }
}
