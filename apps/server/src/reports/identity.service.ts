import { Injectable } from '@nestjs/common';
import type { IdentityRequest as RequestView, IdentityWaits, RevealedIdentity } from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import { StaffStore } from '../accounts/staff-store.js';
import { Catalog } from '../areas/catalog.js';
import { AccessLog } from '../audit/access-log.js';
import type { AccessAct } from '../audit/access-entry.entity.js';
import type { Staff } from '../domain/access.js';
import { approvalState, mayApprove } from '../domain/approval.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../domain/errors.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { StaffNoticeStore } from '../staff-notices/staff-notice-store.js';
import { Denials } from './denials.js';
import type { IdentityRequest } from './identity-request.entity.js';
import { IdentityRequestStore } from './identity-request-store.js';
import { IdentityView } from './identity-view.js';
import { LiveFeed } from './live-feed.js';
import type { Report } from './report.entity.js';
import { ReportStore } from './report-store.js';
import { knowledgeOf, ReporterStore } from './reporter-store.js';
import type { Reporter } from './reporter.entity.js';

/** Shows who reported, each as far as they may: at once for a reason, or after a second person has agreed. All of it is on record. */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly requests: IdentityRequestStore,
    private readonly view: IdentityView,
    private readonly denials: Denials,
    private readonly accessLog: AccessLog,
    private readonly live: LiveFeed,
    private readonly staff: StaffStore,
    private readonly catalog: Catalog,
    private readonly notices: StaffNoticeStore,
  ) {}

  /**
   * Who reported; or, of a confidential report and before another editor has agreed, that it waits for one.
   * @throws NotAllowed, NotFound where nothing was given
   */
  async show(actor: Staff, id: string, reason: string): Promise<RevealedIdentity | IdentityWaits> {
    const report = await this.visible(actor, id);
    const contact = await this.reporters.of(id);
    const knows = knowledgeOf(actor, report, contact);
    if (knows !== 'full-on-reason' && knows !== 'full-on-approval') {
      await this.accessLog.add({ actorId: actor.id, act: 'refused-identity', subjectId: id, reason });
      throw new NotAllowed(`the identity behind report ${id}`);
    }
    if (!contact) throw new NotFound(`contact of report ${id}`);
    if (knows === 'full-on-approval' && !(await this.hasBeenAgreed(actor, id))) return this.ask(actor, report, reason);
    return this.reveal(actor, contact, reason);
  }

  /** What the person asked and what waits for them, the newest first. */
  async standing(actor: Staff): Promise<RequestView[]> {
    const requests = await this.requests.standing(this.clock.now());
    const reports = await this.reports.byIds([...new Set(requests.map(({ reportId }) => reportId))]);
    const byId = new Map(reports.map((report) => [report.id, report]));
    const asked = requests.flatMap((request) => {
      const report = byId.get(request.reportId);
      return report ? [{ request, report }] : [];
    });
    return this.view.shown(actor, asked);
  }

  /** @throws NotFound for an ask that is over, or that is not the person's to answer; ChangedMeanwhile when another was first */
  async decide(actor: Staff, requestId: string, granted: boolean): Promise<void> {
    const now = this.clock.now();
    const request = await this.requests.byId(requestId);
    const state = request && approvalState(request, now);
    if (!request || state === null) throw new NotFound(`identity request ${requestId}`);
    const report = await this.visible(actor, request.reportId);
    if (!mayApprove(actor, request, report)) {
      await this.denials.add(actor, report.id, granted ? 'grant-identity' : 'refuse-identity');
      throw new NotAllowed(`to answer identity request ${requestId}`);
    }
    const answered = await this.db.write((tx) => this.answer(tx, actor, request, granted, now));
    if (!answered) throw new ChangedMeanwhile(await this.answerTo(requestId));
    this.live.identity(report);
  }

  private async answer(
    tx: EntityManager,
    actor: Staff,
    { id, askerId, reportId, reason }: IdentityRequest,
    granted: boolean,
    now: Date,
  ): Promise<boolean> {
    if (!(await this.requests.decide(tx, id, actor.id, granted, now))) return false;
    await this.note(tx, actor, granted ? 'grant-identity' : 'refuse-identity', reportId, reason);
    await this.notices.tell(tx, [askerId], { reportId, kind: 'identity-answered', dueAt: null, createdAt: now });
    return true;
  }

  private async answerTo(requestId: string): Promise<ChangedMeanwhile['changes']> {
    const request = await this.requests.byId(requestId);
    if (!request?.decidedAt) return [];
    return [{ at: request.decidedAt.toISOString(), by: '另一位编辑', what: request.granted ? '已经同意' : '没有同意' }];
  }

  private async hasBeenAgreed({ id }: Staff, reportId: string): Promise<boolean> {
    const now = this.clock.now();
    const asked = await this.requests.ofReport(reportId, now);
    return asked.some((request) => request.askerId === id && approvalState(request, now) === 'granted');
  }

  /** One ask at a time: to ask again while one waits brings back that one. */
  private async ask(actor: Staff, report: Report, reason: string): Promise<IdentityWaits> {
    const now = this.clock.now();
    const unanswered = { deciderId: null, decidedAt: null, granted: null };
    const asked = { id: newId(), reportId: report.id, askerId: actor.id, reason, askedAt: now, ...unanswered };
    const editors = await this.staff.whoSee('editor', report, this.catalog.areas);
    const others = editors.filter((id) => id !== actor.id);
    const request = await this.db.write(async (tx) => {
      await this.reports.lock(tx, report.id);
      const standing = await this.requests.ofReport(report.id, now, tx);
      const waiting = standing.find((each) => each.askerId === actor.id && approvalState(each, now) === 'waiting');
      if (waiting) return waiting;
      await this.requests.add(tx, asked);
      await this.note(tx, actor, 'ask-identity', report.id, reason);
      await this.notices.tell(tx, others, { reportId: report.id, kind: 'identity-asked', dueAt: null, createdAt: now });
      return asked;
    });
    this.live.identity(report);
    const [waiting] = await this.view.shown(actor, [{ request, report }]);
    if (!waiting) throw new NotFound(`identity request ${request.id}`);
    return { waiting };
  }

  private reveal(actor: Staff, contact: Reporter, reason: string): Promise<RevealedIdentity> {
    return this.db.write(async (tx) => {
      await this.note(tx, actor, 'reveal-identity', contact.reportId, reason);
      return this.reporters.open(contact);
    });
  }

  private note(tx: EntityManager, { id }: Staff, act: AccessAct, subjectId: string, reason: string): Promise<void> {
    return this.accessLog.addWithin(tx, { actorId: id, act, subjectId, reason });
  }

  private async visible(actor: Staff, id: string): Promise<Report> {
    return this.denials.watch(actor, id, 'identity', () => this.reports.visible(this.db.reader, actor, id));
  }
}
