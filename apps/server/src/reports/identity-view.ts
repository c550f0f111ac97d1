import { Injectable } from '@nestjs/common';
import type { IdentityRequest as RequestView } from '@sanshi/contracts';
import { StaffStore } from '../accounts/staff-store.js';
import type { Staff } from '../domain/access.js';
import { approvalState, mayApprove, standsUntil } from '../domain/approval.js';
import { Clock } from '../platform/clock.js';
import type { IdentityRequest } from './identity-request.entity.js';
import { IdentityRequestStore } from './identity-request-store.js';
import type { Report } from './report.entity.js';

interface Asked {
  request: IdentityRequest;
  report: Report;
}

/** Asks to see who reported, as a reader may see them: their own, and those that they may answer. */
@Injectable()
export class IdentityView {
  constructor(
    private readonly requests: IdentityRequestStore,
    private readonly staff: StaffStore,
    private readonly clock: Clock,
  ) {}

  /** Those about one report: the reader's newest, and everybody's that wait. */
  async ofReport(actor: Staff, report: Report): Promise<RequestView[]> {
    const asked = await this.requests.ofReport(report.id, this.clock.now());
    const shown = await this.shown(
      actor,
      asked.map((request) => ({ request, report })),
    );
    const newest = shown.find(({ mine }) => mine);
    return shown.filter((each) => each === newest || (each.mayDecide && each.state === 'waiting'));
  }

  /** What stands of these and is the reader's business. */
  async shown(actor: Staff, asked: Asked[]): Promise<RequestView[]> {
    const ids = asked.flatMap(({ request: { askerId, deciderId } }) => [askerId, deciderId ?? askerId]);
    const names = await this.staff.namesOf([...new Set(ids)]);
    return asked.flatMap(({ request, report }) => this.view(actor, request, report, names));
  }

  private view(actor: Staff, request: IdentityRequest, report: Report, names: Map<string, string>): RequestView[] {
    const state = approvalState(request, this.clock.now());
    const mine = request.askerId === actor.id;
    const mayDecide = mayApprove(actor, request, report);
    if (state === null || !(mine || mayDecide)) return [];
    const { id, reason, askerId, askedAt, deciderId } = request;
    return [
      {
        id,
        reportId: report.id,
        reportTitle: report.title,
        state,
        reason,
        askedBy: names.get(askerId) ?? '',
        askedAt: askedAt.toISOString(),
        decidedBy: deciderId === null ? null : (names.get(deciderId) ?? ''),
        until: standsUntil(request).toISOString(),
        mine,
        mayDecide: mayDecide && state === 'waiting',
      },
    ];
  }
}
