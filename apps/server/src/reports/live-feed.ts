import { Inject, Injectable } from '@nestjs/common';
import { concatMap, filter, interval, map, merge, Subject, takeWhile, type Observable } from 'rxjs';
import { LOOKING, type LiveEvent } from '@sanshi/contracts';
import { canSee, type Actor, type Staff } from '../domain/access.js';
import { Clock } from '../platform/clock.js';
import { LOG, type Log } from '../platform/log.js';
import { Shared } from '../platform/shared/index.js';
import { readTold, type Happening, type Look, type Seen, type Told } from './live-words.js';
import type { Report } from './report.entity.js';

interface Happened {
  report: Seen;
  event: LiveEvent;
}

interface Onlookers {
  report: Seen;
  /** By id: under which name, and until when without another word. */
  people: Map<string, { name: string; until: Date }>;
}

const CHANNEL = 'desks';
/** Keeps proxies from closing a silent stream. */
const HEARTBEAT_MS = 25_000;

/** Tells the desks that are open, on whichever server, what comes and changes, each within its own areas. */
@Injectable()
export class LiveFeed {
  private readonly happened = new Subject<Happened>();
  private readonly looking = new Map<string, Onlookers>();

  constructor(
    private readonly shared: Shared,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {
    shared.listen(CHANNEL, (message) => this.hear(message));
  }

  came(report: Report): void {
    this.happen(report, { type: 'came', reportId: report.id, title: report.title });
  }

  changed(report: Report, by: string): void {
    this.happen(report, { type: 'changed', reportId: report.id, version: report.version, by });
  }

  /** Somebody asked to see who reported, or was answered. */
  identity(report: Report): void {
    this.happen(report, { type: 'identity', reportId: report.id });
  }

  /** The reporter took a consent back, and the report's version is the same. */
  consent(report: Report): void {
    this.happen(report, { type: 'consent', reportId: report.id });
  }

  /** Notes that a person has the report open, or has left it, and tells the others. To be said again and again, or they are forgotten. */
  looks(report: Seen, { id, displayName }: Staff, open: boolean): void {
    this.tell({ report: seen(report), look: { id, name: displayName, open } });
  }

  /** Forgets those of whom nothing was heard for long: their page has died, their line, or the server that it went to. */
  forgetTheSilent(): void {
    const now = this.clock.now();
    for (const onlookers of this.looking.values()) {
      const silent = [...onlookers.people].filter(([, { until }]) => until <= now);
      for (const [id] of silent) onlookers.people.delete(id);
      if (silent.length > 0) this.sayWhoLooks(onlookers);
    }
  }

  private happen(report: Seen, event: Happening): void {
    this.tell({ report: seen(report), event });
  }

  private tell(told: Told): void {
    this.shared.tell(CHANNEL, JSON.stringify(told));
  }

  private hear(message: string): void {
    const told = readTold(message);
    if (!told) this.log.warn({ length: message.length }, 'another server told what no desk understands');
    else if ('event' in told) this.happened.next(told);
    else this.note(told.report, told.look);
  }

  /** By this server's own clock: the other's may be wrong. */
  private note(report: Seen, { id, name, open }: Look): void {
    const onlookers: Onlookers = this.looking.get(report.id) ?? { report, people: new Map() };
    const until = new Date(this.clock.now().getTime() + LOOKING.goneAfterSeconds * 1000);
    if (open) onlookers.people.set(id, { name, until });
    else onlookers.people.delete(id);
    this.looking.set(report.id, onlookers);
    this.sayWhoLooks(onlookers);
  }

  private sayWhoLooks({ report, people }: Onlookers): void {
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

/** Of a report no more leaves this process than decides whose desk is told. */
const seen = ({ id, communityCode, aboutOfficeCode }: Seen): Seen => ({ id, communityCode, aboutOfficeCode });
