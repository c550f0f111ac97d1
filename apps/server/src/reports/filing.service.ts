import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Channel, FileReport, TakeDownReport } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Actor, Resident, Staff } from '../domain/access.js';
import { BadInput, ConsentMissing, KeyReused, NotAllowed, Refusal } from '../domain/errors.js';
import { file } from '../domain/handling.js';
import { drawReceiptNumber } from '../domain/receipt-number.js';
import { runningLimit } from '../domain/running-limit.js';
import { mayTakeDown } from '../domain/taking-down.js';
import { titleOf } from '../domain/title.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Database, insertRows, isDuplicate, SharedCommits } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { BodyHashes } from './body-hashes.js';
import { cellOf } from './cells.js';
import { EventStore, type NewEvent } from './event-store.js';
import { LiveFeed } from './live-feed.js';
import { Moments } from './moments.js';
import { Report } from './report.entity.js';
import { ReporterStore, type Filing } from './reporter-store.js';
import { ReportStore } from './report-store.js';
import { Speakers } from './speakers.js';

export interface Filed {
  report: Report;
  /** False when the same key had filed it before. */
  fresh: boolean;
}

/** Who files, and under what the report is found again when the same comes a second time. */
interface Filer {
  actor: Actor;
  /** Null for staff: the report is not theirs. */
  accountId: string | null;
  channel: Channel;
  id: string;
  key: string;
}

interface FilersFiling extends Filing {
  filer: Filer;
}

/** How often another receipt number is drawn when one is taken; with 10^9 numbers a second draw is rare. */
const DRAWS = 5;

const JUST_IN = {
  version: 1,
  joinedCount: 0,
  check: 'pending',
  textCheck: 'pending',
  coverage: 'none',
  verification: 'unverified',
  indexedAt: null,
  late: null,
} as const;

/** The resident's side of the door: a report comes in once, whole, or not at all. */
@Injectable()
export class FilingService {
  private readonly commits: SharedCommits<FilersFiling>;

  constructor(
    db: Database,
    private readonly catalog: Catalog,
    private readonly moments: Moments,
    private readonly limiter: Limiter,
    private readonly reports: ReportStore,
    private readonly events: EventStore,
    private readonly reporters: ReporterStore,
    private readonly photos: PhotoStore,
    private readonly live: LiveFeed,
    private readonly speakers: Speakers,
    private readonly bodyHashes: BodyHashes,
  ) {
    this.commits = new SharedCommits(db, (tx, filings) => this.saveAll(tx, filings));
  }

  /**
   * Files a report under the key that its draft was born with; the same key again gives the same report.
   * @throws BadInput for a category or community that does not exist, ConsentMissing, TooMany, KeyReused when the key came with another body
   */
  file(actor: Resident, key: string, body: FileReport): Promise<Filed> {
    const { accountId, channel } = actor;
    return this.fileAs({ actor, accountId, channel, id: newId(), key }, body);
  }

  /**
   * Takes down what somebody told, or what was seen on a round, in the same way. It has no account; its key gives it its id.
   * @throws NotAllowed, and as above; BadInput for a place outside the person's areas
   */
  takeDown(actor: Staff, key: string, { channel, ...body }: TakeDownReport): Promise<Filed> {
    if (!mayTakeDown(actor.role, channel))
      throw new NotAllowed(`${actor.role} takes down no ${channel}`, 'patrol_only');
    if (!actor.areaCodes.has(this.communityOf(body)))
      throw new BadInput({ communityCode: ['isOwnArea'] }, 'not_your_area');
    return this.fileAs({ actor, accountId: null, channel, id: idOf(actor.id, key), key }, body);
  }

  private async fileAs(filer: Filer, body: FileReport): Promise<Filed> {
    try {
      const report = this.draft(filer, body);
      await this.take({ filer, report, body });
      this.live.came(report);
      return { report, fresh: true };
    } catch (problem) {
      if (!(problem instanceof Refusal) && !isDuplicate(problem)) throw problem;
      return this.filedBefore(filer, body, problem);
    }
  }

  private async take(filing: FilersFiling): Promise<void> {
    const { accountId } = filing.filer;
    // Who answers the telephone is not counted.
    if (accountId === null) return this.save(filing);
    await this.limiter.take('reports', accountId);
    try {
      await this.save(filing);
    } catch (problem) {
      // A phone that sends one report again and again over a weak network uses up none of the next ones.
      await this.limiter.giveBack('reports', accountId);
      throw problem;
    }
  }

  /** What was taken once stays taken, whatever the limits, the consents or the categories say by now. */
  private async filedBefore(filer: Filer, body: FileReport, problem: unknown): Promise<Filed> {
    const report = await this.earlier(filer);
    if (!report) throw problem;
    if (this.bodyHashes.isAnother(body, report.bodyHash)) throw new KeyReused('the key filed another report');
    return { report, fresh: false };
  }

  private async earlier({ accountId, key, id }: Filer): Promise<Report | null> {
    if (accountId !== null) return this.reports.byFilingKey(accountId, key);
    return (await this.reports.byIds([id]))[0] ?? null;
  }

  private draft({ id, accountId, key, channel }: Filer, body: FileReport): Report {
    const category = this.catalog.category(body.category);
    if (!category) throw new BadInput({ category: ['isCategory'] });
    const missing = this.catalog.missingConsents(body.consents ?? []);
    if (missing.length > 0) throw new ConsentMissing(missing);
    const moment = this.moments.now();
    const handling = file({ kind: body.kind, priority: category.priority }, moment);
    return {
      ...handling,
      id,
      receiptNumber: drawReceiptNumber((below) => randomInt(below)),
      accountId,
      idempotencyKey: key,
      bodyHash: this.bodyHashes.of(body),
      channel,
      kind: body.kind,
      beat: body.beat,
      category: category.code,
      title: titleOf(body.text),
      text: body.text,
      ...whereIs(body),
      communityCode: this.communityOf(body),
      identity: body.identity,
      ...besideWords(body),
      aboutOffice: body.aboutOffice ?? null,
      aboutOfficeCode: this.catalog.officeNamed(body.aboutOffice),
      ...JUST_IN,
      updatedAt: moment.now,
      coverPhotoId: body.photoIds?.[0] ?? null,
      dueAt: runningLimit(handling),
      remindAt: null,
    };
  }

  private communityOf({ communityCode, place }: Pick<FileReport, 'communityCode' | 'place'>): string {
    if (communityCode === undefined) return this.catalog.communityAt(place);
    if (!this.catalog.areas.has(communityCode)) throw new BadInput({ communityCode: ['isArea'] });
    return communityCode;
  }

  private async save(filing: FilersFiling): Promise<void> {
    const { filer, report } = filing;
    for (let draw = 1; ; draw++) {
      try {
        return await this.commits.add(filing);
      } catch (problem) {
        // A duplicate that is not of this key is a receipt number drawn twice.
        const taken = isDuplicate(problem) && !(await this.earlier(filer));
        if (!taken || draw === DRAWS) throw problem;
        report.receiptNumber = drawReceiptNumber((below) => randomInt(below));
      }
    }
  }

  private async saveAll(tx: EntityManager, filings: readonly FilersFiling[]): Promise<void> {
    await insertRows(
      tx,
      Report,
      filings.map(({ report }) => report),
    );
    const events = await this.events.addAll(
      tx,
      filings.map((filing) => this.filedEvent(filing)),
    );
    await this.reporters.keep(tx, filings);
    for (const [index, { filer, report, body }] of filings.entries()) {
      const event = events[index];
      if (event && body.photoIds?.length) await this.photos.claim(tx, body.photoIds, filer.actor, report.id, event.id);
    }
  }

  private filedEvent({ filer: { actor }, report, body }: FilersFiling): NewEvent {
    return {
      reportId: report.id,
      version: 1,
      at: report.submittedAt,
      command: 'file',
      ...this.speakers.of(actor),
      fromState: null,
      toState: 'received',
      text: null,
      // A caller agrees in words: who heard them stands beside it.
      detail: actor.kind === 'staff' ? { channel: report.channel, consents: body.consents ?? [] } : null,
      visible: true,
    };
  }
}

/** Of and for whom it is, and whether it may be published. Who stays anonymous is not known by their age either. */
function besideWords({
  identity,
  isMinor = false,
  onBehalfOf,
  consents = [],
}: FileReport): Pick<Report, 'isMinor' | 'onBehalfOf' | 'mayPublish' | 'publicAt'> {
  const mayPublish = consents.some(({ code }) => code === 'publish');
  const isKnownMinor = isMinor && identity !== 'anonymous';
  return { isMinor: isKnownMinor || null, onBehalfOf: onBehalfOf?.who ?? null, mayPublish, publicAt: null };
}

/** The id that one person's key always gives. */
function idOf(staffId: string, key: string): string {
  const hex = createHash('sha256').update(`${staffId}\n${key}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function whereIs({ place }: FileReport): Pick<Report, 'longitude' | 'latitude' | 'address' | 'cell'> {
  if (!place) return { longitude: null, latitude: null, address: null, cell: null };
  return { longitude: place.longitude, latitude: place.latitude, address: place.address ?? null, cell: cellOf(place) };
}
