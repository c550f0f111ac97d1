import { Inject, Injectable } from '@nestjs/common';
import { NOTICE_KINDS, type ConsentGiven, type GrantView, type IdentityView, type MyData } from '@sanshi/contracts';
import { AccountStore } from '../accounts/account-store.js';
import type { Consent } from '../accounts/consent.entity.js';
import { AccessLog } from '../audit/access-log.js';
import type { Resident } from '../domain/access.js';
import { FeedbackStore } from '../feedback/feedback-store.js';
import { FollowStore } from '../follows/follow-store.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import { JoinedView } from '../neighbours/joined-view.js';
import { SubscriptionStore } from '../notices/subscription-store.js';
import { Clock } from '../platform/clock.js';
import { Limiter } from '../platform/http/index.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { MyView } from '../reports/my-view.js';
import type { Report } from '../reports/report.entity.js';
import { ReporterStore } from '../reports/reporter-store.js';
import { ReportStore } from '../reports/report-store.js';
import { Speakers } from '../reports/speakers.js';
import { DataRightsStore } from './data-rights-store.js';

/** What is kept of a resident, as they may see it and take it along (个人信息保护法 §44, §45). */
@Injectable()
export class OwnData {
  constructor(
    private readonly clock: Clock,
    private readonly limiter: Limiter,
    private readonly accessLog: AccessLog,
    private readonly accounts: AccountStore,
    private readonly rights: DataRightsStore,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly view: MyView,
    private readonly neighbours: NeighbourStore,
    private readonly joined: JoinedView,
    private readonly follows: FollowStore,
    private readonly feedback: FeedbackStore,
    private readonly subscriptions: SubscriptionStore,
    private readonly speakers: Speakers,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'wechat'>,
  ) {}

  async consents({ accountId }: Resident): Promise<ConsentGiven[]> {
    const consents = await this.rights.consentsOf(accountId);
    const titles = titlesOf(await this.reports.byIds([...new Set(consents.map(({ reportId }) => reportId))]));
    return consents.map((consent) => viewConsent(consent, titles.get(consent.reportId) ?? ''));
  }

  /** Who was shown who they are: which part of the house, never which person. */
  async identityViews({ accountId }: Resident): Promise<IdentityView[]> {
    const titles = titlesOf(await this.reports.allOf(accountId));
    const looks = await this.rights.looksAt([...titles.keys()]);
    return looks.map(({ at, reason, reportId, staff }) => ({
      at: at.toISOString(),
      by: staff ? this.speakers.nameOf(staff) : '已离开的工作人员',
      reason,
      reportId,
      reportTitle: titles.get(reportId) ?? '',
    }));
  }

  async grants({ accountId }: Resident): Promise<GrantView[]> {
    const left = await this.subscriptions.ofAccount(accountId);
    const { templates } = this.settings.wechat;
    return NOTICE_KINDS.flatMap((kind) => {
      const templateId = templates.get(kind);
      return templateId === undefined ? [] : { kind, left: left.get(templateId) ?? 0 };
    });
  }

  /** Everything that is kept with the account. That it was taken along is written down. @throws TooMany */
  async export(actor: Resident): Promise<MyData> {
    const { accountId } = actor;
    await this.limiter.take('exports', accountId);
    await this.accessLog.add({ actorId: accountId, act: 'export-data' });
    const [{ kind, createdAt }, joins, follows, feedback] = await Promise.all([
      this.accounts.byId(accountId),
      this.neighbours.allOf(accountId),
      this.follows.ofAccount(accountId),
      this.feedback.ofAccount(accountId),
    ]);
    return {
      exportedAt: this.clock.now().toISOString(),
      account: { kind, createdAt: createdAt.toISOString() },
      reports: await this.reportsOf(actor),
      joins: await this.joined.items(joins),
      consents: await this.consents(actor),
      identityViews: await this.identityViews(actor),
      follows: follows.map(({ kind: what, target, since }) => ({ kind: what, target, since: since.toISOString() })),
      feedback: feedback.map(({ kind: what, text, at }) => ({ kind: what, text, at: at.toISOString() })),
    };
  }

  private async reportsOf(actor: Resident): Promise<MyData['reports']> {
    const reports = await this.reports.allOf(actor.accountId);
    return Promise.all(
      reports.map(async (report) => {
        const contact = await this.reporters.of(report.id);
        return { ...(await this.view.whole(actor, report)), contact: contact && this.reporters.open(contact) };
      }),
    );
  }
}

const titlesOf = (reports: Report[]): Map<string, string> => new Map(reports.map(({ id, title }) => [id, title]));

/** A consent as the one who gave it reads it. */
export function viewConsent(consent: Consent, reportTitle: string): ConsentGiven {
  const { id, code, version, reportId, givenAt, withdrawnAt } = consent;
  return {
    id,
    code,
    version,
    reportId,
    reportTitle,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawable: code !== 'terms' && withdrawnAt === null,
  };
}
