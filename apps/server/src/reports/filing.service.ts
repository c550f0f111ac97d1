import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileReport } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Resident } from '../domain/access.js';
import { BadInput, ConsentMissing, KeyReused, Refusal } from '../domain/errors.js';
import { file } from '../domain/handling.js';
import { drawReceiptNumber } from '../domain/receipt-number.js';
import { runningLimit } from '../domain/running-limit.js';
import { titleOf } from '../domain/title.js';
import { PhotoStore } from '../photos/photo-store.js';
import { Database, insertRows, isDuplicate, SharedCommits } from '../platform/database/index.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { cellOf } from './cells.js';
import { EventStore, type NewEvent } from './event-store.js';
import { LiveFeed } from './live-feed.js';
import { Moments } from './moments.js';
import { Report } from './report.entity.js';
import { ReporterStore, type Filing } from './reporter-store.js';
import { ReportStore } from './report-store.js';

export interface Filed {
  report: Report;
  /** False when the same key had filed it before. */
  fresh: boolean;
}

interface ResidentsFiling extends Filing {
  actor: Resident;
}

/** How often another receipt number is drawn when one is taken; with 10^9 numbers a second draw is rare. */
const DRAWS = 5;

/** The resident's side of the door: a report comes in once, whole, or not at all. */
@Injectable()
export class FilingService {
  private readonly commits: SharedCommits<ResidentsFiling>;

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
  ) {
    this.commits = new SharedCommits(db, (tx, filings) => this.saveAll(tx, filings));
  }

  /**
   * Files a report under the key that its draft was born with; the same key again gives the same report.
   * @throws BadInput for a category or community that does not exist, ConsentMissing, TooMany, KeyReused when the key came with another body
   */
  async file(actor: Resident, key: string, body: FileReport): Promise<Filed> {
    const bodyHash = hashOf(body);
    try {
      const report = this.draft(actor, key, body, bodyHash);
      await this.take(actor, report, body);
      this.live.came(report);
      return { report, fresh: true };
    } catch (problem) {
      if (!(problem instanceof Refusal) && !isDuplicate(problem)) throw problem;
      return this.filedBefore(actor.accountId, key, bodyHash, problem);
    }
  }

  private async take(actor: Resident, report: Report, body: FileReport): Promise<void> {
    await this.limiter.take('reports', actor.accountId);
    try {
      await this.save({ actor, report, body });
    } catch (problem) {
      // A phone that sends one report again and again over a weak network uses up none of the next ones.
      await this.limiter.giveBack('reports', actor.accountId);
      throw problem;
    }
  }

  /** What was taken once stays taken, whatever the limits, the consents or the categories say by now. */
  private async filedBefore(accountId: string, key: string, bodyHash: string, problem: unknown): Promise<Filed> {
    const report = await this.reports.byFilingKey(accountId, key);
    if (!report) throw problem;
    if (report.bodyHash !== bodyHash) throw new KeyReused('the key filed another report');
    return { report, fresh: false };
  }

  private draft(actor: Resident, key: string, body: FileReport, bodyHash: string): Report {
    const category = this.catalog.category(body.category);
    if (!category) throw new BadInput({ category: ['isCategory'] });
    const missing = this.catalog.missingConsents(body.consents ?? []);
    if (missing.length > 0) throw new ConsentMissing(missing);
    const moment = this.moments.now();
    const handling = file({ kind: body.kind, priority: category.priority }, moment);
    return {
      ...handling,
      id: newId(),
      receiptNumber: drawReceiptNumber((below) => randomInt(below)),
      accountId: actor.accountId,
      idempotencyKey: key,
      bodyHash,
      channel: actor.channel,
      kind: body.kind,
      beat: body.beat,
      category: category.code,
      title: titleOf(body.text),
      text: body.text,
      ...whereIs(body),
      communityCode: this.communityOf(body),
      identity: body.identity,
      aboutOffice: body.aboutOffice ?? null,
      aboutOfficeCode: this.catalog.officeNamed(body.aboutOffice),
      version: 1,
      updatedAt: moment.now,
      coverPhotoId: body.photoIds?.[0] ?? null,
      joinedCount: 0,
      check: 'pending',
      textCheck: 'pending',
      coverage: 'none',
      verification: 'unverified',
      indexedAt: null,
      dueAt: runningLimit(handling),
    };
  }

  private communityOf({ communityCode, place }: FileReport): string {
    if (communityCode === undefined) return this.catalog.communityAt(place);
    if (!this.catalog.areas.has(communityCode)) throw new BadInput({ communityCode: ['isArea'] });
    return communityCode;
  }

  private async save(filing: ResidentsFiling): Promise<void> {
    const { actor, report } = filing;
    for (let draw = 1; ; draw++) {
      try {
        return await this.commits.add(filing);
      } catch (problem) {
        // A duplicate that is not of this key is a receipt number drawn twice.
        const taken =
          isDuplicate(problem) && !(await this.reports.byFilingKey(actor.accountId, report.idempotencyKey ?? ''));
        if (!taken || draw === DRAWS) throw problem;
        report.receiptNumber = drawReceiptNumber((below) => randomInt(below));
      }
    }
  }

  private async saveAll(tx: EntityManager, filings: readonly ResidentsFiling[]): Promise<void> {
    await insertRows(
      tx,
      Report,
      filings.map(({ report }) => report),
    );
    const events = await this.events.addAll(tx, filings.map(filedEvent));
    await this.reporters.keep(tx, filings);
    for (const [index, { actor, report, body }] of filings.entries()) {
      const event = events[index];
      if (event && body.photoIds?.length) await this.photos.claim(tx, body.photoIds, actor, report.id, event.id);
    }
  }
}

const filedEvent = ({ actor, report }: ResidentsFiling): NewEvent => ({
  reportId: report.id,
  version: 1,
  at: report.submittedAt,
  command: 'file',
  side: 'reporter',
  actorId: actor.accountId,
  actorName: '反映人',
  fromState: null,
  toState: 'received',
  text: null,
  detail: null,
  visible: true,
});

function whereIs({ place }: FileReport): Pick<Report, 'longitude' | 'latitude' | 'address' | 'cell'> {
  if (!place) return { longitude: null, latitude: null, address: null, cell: null };
  return { longitude: place.longitude, latitude: place.latitude, address: place.address ?? null, cell: cellOf(place) };
}

/** The same body in another order of fields is the same body. */
function hashOf(body: FileReport): string {
  const sorted = JSON.stringify(body, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}
