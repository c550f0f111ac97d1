import { Injectable } from '@nestjs/common';
import type { ConsentGiven } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import type { Consent } from '../accounts/consent.entity.js';
import type { Resident } from '../domain/access.js';
import { NotAllowed } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { LiveFeed } from '../reports/live-feed.js';
import type { Report } from '../reports/report.entity.js';
import { ReportMoves } from '../reports/report-moves.js';
import { ReporterStore } from '../reports/reporter-store.js';
import { ReportStore } from '../reports/report-store.js';
import { Speakers } from '../reports/speakers.js';
import { DataRightsStore } from './data-rights-store.js';
import { viewConsent } from './own-data.service.js';

/** A consent is taken back, and what rested on it ends in the same moment (个人信息保护法 §15). */
@Injectable()
export class ConsentWithdrawal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rights: DataRightsStore,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly moves: ReportMoves,
    private readonly speakers: Speakers,
    private readonly live: LiveFeed,
  ) {}

  /** Again it changes nothing. @throws NotFound, NotAllowed for the terms, on which the report rests */
  async withdraw(actor: Resident, id: string): Promise<ConsentGiven> {
    const consent = await this.rights.ownConsent(actor.accountId, id);
    if (consent.code === 'terms') throw new NotAllowed('the terms are withdrawn with the account', 'consent_stays');
    const changed = await this.db.write(async (tx) => {
      await this.rights.withdraw(tx, consent, this.clock.now());
      return this.end(tx, actor, consent);
    });
    const [report] = await this.reports.byIds([consent.reportId]);
    if (changed) this.live.changed(changed, this.speakers.of(actor).actorName);
    else if (report && consent.withdrawnAt === null) this.live.consent(report);
    return viewConsent(await this.rights.ownConsent(actor.accountId, id), report?.title ?? '');
  }

  /** @returns the report with its new version, where it has one */
  private async end(tx: EntityManager, actor: Resident, { code, reportId }: Consent): Promise<Report | null> {
    if (code === 'contact-to-office') {
      await this.reporters.keepFromOffice(tx, reportId);
      return null;
    }
    await this.reports.lock(tx, reportId);
    await this.reports.stopPublishing(tx, reportId);
    const report = await this.reports.byId(tx, reportId);
    if (!report.publicAt) return null;
    return this.moves.step(tx, actor, report, {
      command: 'unpublish',
      move: null,
      visible: true,
      change: { publicAt: null },
    });
  }
}
