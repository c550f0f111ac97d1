import { Injectable } from '@nestjs/common';
import { concatMap, filter, interval, map, merge, Subject, takeWhile, type Observable } from 'rxjs';
import { LOOKING, type LiveEvent } from '@sanshi/contracts';
import { canSee, type Actor, type Staff } from '../domain/access.js';
import type { Report } from './report.entity.js';

type Seen = Pick<Report, 'id' | 'communityCode' | 'aboutOfficeCode'>;

interface Happened {
  report: Seen;
  event: LiveEvent;
}

interface Onlookers {
  report: Seen;
  /** By id: under which name, and until when without another word. */
  people: Map<string, { name: string; until: Date }>;
}

/** Keeps proxies from closing a silent stream. */
const HEARTBEAT_MS = 25_000;

/** Tells the desks that are open what comes and changes, each within its own areas. Reaches the desks of this process. */
@Injectable()
export class LiveFeed {
  private readonly happened = new Subject<Happened>();
  private readonly looking = new Map<string, Onlookers>();

  came(report: Report): void {
    this.happened.next({ report, event: { type: 'came', reportId: report.id, title: report.title } });
  }

  changed(report: Report, by: string): void {
    this.happened.next({ report, event: { type: 'changed', reportId: report.id, version: report.version, by } });
  }

  /** Somebody asked to see who reported, or was answered. */
  identity(report: Report): void {
    this.happened.next({ report, event: { type: 'identity', reportId: report.id } });
  }

  /** Notes that a person has the report open, or has left it, and tells the others. To be said again and again, or they are forgotten. */
  looks(report: Seen, actor: Staff, open: boolean, now: Date): void {
    const onlookers: Onlookers = this.looking.get(report.id) ?? { report, people: new Map() };
    const until = new Date(now.getTime() + LOOKING.goneAfterSeconds * 1000);
    if (open) onlookers.people.set(actor.id, { name: actor.displayName, until });
    else onlookers.people.delete(actor.id);
    this.looking.set(report.id, onlookers);
    this.tellWhoLooks(onlookers);
  }

  /** Forgets those of whom nothing was heard for long: their page has died, or their line. */
  forgetTheSilent(now: Date): void {
    for (const onlookers of this.looking.values()) {
      const silent = [...onlookers.people].filter(([, { until }]) => until <= now);
      for (const [id] of silent) onlookers.people.delete(id);
      if (silent.length > 0) this.tellWhoLooks(onlookers);
    }
  }

  private tellWhoLooks({ report, people }: Onlookers): void {
    if (people.size === 0) this.looking.delete(report.id);
    const names = [...people.values()].map(({ name }) => name);
    this.happened.next({ report, event: { type: 'looking', reportId: report.id, names } });
  }

  /**
   * What one person's desk is told, as server-sent events, until they leave, or have no right to be here any more.
   * @param find who they are at this moment: the stream is open for hours, and a right may go meanwhile
   */
  of(find: () => Promise<Actor | null>): Observable<{ data: LiveEvent } | { type: string; data: string }> {
    return merge(this.happened, interval(HEARTBEAT_MS).pipe(map(() => null))).pipe(
      concatMap(async (happened) => ({ happened, actor: await find() })),
      map(({ happened, actor }) => ({ happened, staff: actor?.kind === 'staff' ? actor : null })),
      takeWhile(({ staff }) => staff !== null),
      filter(({ happened, staff }) => !happened || (staff !== null && canSee(staff, happened.report))),
      map(({ happened }) => (happened ? { data: happened.event } : { type: 'still-here', data: '' })),
    );
  }
}
