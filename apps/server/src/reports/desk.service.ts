import { Injectable } from '@nestjs/common';
import type {
  Accept,
  Assign,
  Cover,
  DeskCommand,
  DeskReport,
  Merge,
  RecordFollowUp,
  Say,
  Verify,
  Versioned,
  WithReason,
} from '@sanshi/contracts';
import type { EntityManager } from 'typeorm';
import { StaffStore } from '../accounts/staff-store.js';
import { Catalog } from '../areas/catalog.js';
import { CorrectionStore } from '../areas/correction-store.js';
import type { Staff } from '../domain/access.js';
import { cover } from '../domain/coverage.js';
import { BadInput, WrongState } from '../domain/errors.js';
import { minorRefusal } from '../domain/identity.js';
import { verify } from '../domain/verification.js';
import { PublicationStore } from '../publishing/publication-store.js';
import { DeskView } from './desk-view.js';
import { ReportMoves, type Step } from './report-moves.js';
import type { Report } from './report.entity.js';
import { ReportStore } from './report-store.js';

type Plan = (report: Report, tx: EntityManager) => Step | Promise<Step>;

/** The newsroom's and the supervisor's side: triage, assignment, words to the reporter, and the newsroom's own facts. */
@Injectable()
export class DeskService {
  constructor(
    private readonly moves: ReportMoves,
    private readonly reports: ReportStore,
    private readonly catalog: Catalog,
    private readonly corrections: CorrectionStore,
    private readonly staff: StaffStore,
    private readonly view: DeskView,
    private readonly publications: PublicationStore,
  ) {}

  /** Takes the report on, with category, community and priority confirmed or corrected; a corrected category is learned from. */
  async accept(actor: Staff, id: string, { version, ...corrected }: Accept): Promise<DeskReport> {
    const category = corrected.category === undefined ? undefined : this.catalog.category(corrected.category);
    if (corrected.category !== undefined && !category) throw new BadInput({ category: ['isCategory'] });
    if (corrected.communityCode !== undefined && !this.catalog.areas.has(corrected.communityCode)) {
      throw new BadInput({ communityCode: ['isArea'] });
    }
    const priority = corrected.priority ?? category?.priority;
    let wasWrong = false;
    const accepted = await this.take(actor, { id, version }, (report) => ({
      command: 'accept',
      move: { command: 'accept', priority, kind: category?.kind },
      detail: corrected,
      visible: true,
      change: {
        ...(category && { category: category.code, beat: category.beat }),
        ...(corrected.communityCode !== undefined && { communityCode: corrected.communityCode }),
      },
      along: async (tx, changed) => {
        wasWrong = changed.category !== report.category;
        if (wasWrong)
          await this.corrections.add(tx, { reportId: id, category: changed.category, at: changed.updatedAt });
      },
    }));
    if (wasWrong) await this.catalog.learn();
    return accepted;
  }

  decline(actor: Staff, id: string, { version, text }: WithReason): Promise<DeskReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'decline',
      move: { command: 'decline' },
      text,
      visible: true,
    }));
  }

  reinstate(actor: Staff, id: string, body: WithReason): Promise<DeskReport> {
    return this.say(actor, id, 'reinstate', body);
  }

  unmerge(actor: Staff, id: string, body: WithReason): Promise<DeskReport> {
    return this.say(actor, id, 'unmerge', body);
  }

  reopen(actor: Staff, id: string, body: WithReason): Promise<DeskReport> {
    return this.say(actor, id, 'reopen', body);
  }

  /** Words that the reporter reads, or a question that stops the clock until they answer. */
  reply(actor: Staff, id: string, body: Say): Promise<DeskReport> {
    return this.say(actor, id, 'reply', body);
  }

  ask(actor: Staff, id: string, body: Say): Promise<DeskReport> {
    return this.say(actor, id, 'ask', body);
  }

  answer(actor: Staff, id: string, body: Say): Promise<DeskReport> {
    return this.say(actor, id, 'answer', body);
  }

  note(actor: Staff, id: string, body: WithReason): Promise<DeskReport> {
    return this.say(actor, id, 'note', body, false);
  }

  urge(actor: Staff, id: string, { version }: Versioned): Promise<DeskReport> {
    return this.take(actor, { id, version }, () => ({ command: 'urge', move: { command: 'urge' }, visible: false }));
  }

  /** Merges into a primary. */
  merge(actor: Staff, id: string, { version, into }: Merge): Promise<DeskReport> {
    return this.take(actor, { id, version }, async (report, tx) => {
      await this.reports.lock(tx, into);
      const primary = await this.reports.visible(tx, actor, into);
      return {
        command: 'merge',
        move: { command: 'merge', selfId: report.id, primary },
        detail: { primaryId: primary.id },
        visible: true,
      };
    });
  }

  /** Gives the report to an office, and to one of its people where one is named. */
  async assign(actor: Staff, id: string, { version, officeCode, personId, text }: Assign): Promise<DeskReport> {
    const office = this.catalog.areas.get(officeCode);
    if (!office) throw new BadInput({ officeCode: ['isOffice'] });
    if (personId !== undefined) await this.refuseUnlessOf(officeCode, personId);
    return this.take(actor, { id, version }, (report) => ({
      command: 'assign',
      move: {
        command: 'assign',
        officeCode,
        personId: personId ?? null,
        coversReport: this.catalog.areas.covers(officeCode, report.communityCode),
        complainedOf: report.aboutOfficeCode === officeCode,
      },
      text,
      detail: { officeCode, officeName: office.name },
      visible: true,
    }));
  }

  followUp(actor: Staff, id: string, { version, by, solved, satisfied, text }: RecordFollowUp): Promise<DeskReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'follow-up',
      move: { command: 'follow-up', solved, satisfied },
      text,
      detail: { by, solved, ...(satisfied === undefined ? {} : { satisfied }) },
      visible: true,
    }));
  }

  /** What the newsroom found out about a claim, and from whom. */
  verify(actor: Staff, id: string, { version, verification, text, source }: Verify): Promise<DeskReport> {
    return this.take(actor, { id, version }, () => ({
      command: 'verify',
      move: null,
      text,
      detail: { verification, ...(source === undefined ? {} : { source }) },
      visible: false,
      change: { verification: verify({ verification, text, source: source ?? null }) },
    }));
  }

  /** The reporter is under 18, as somebody told. @throws WrongState where that is known, or where nobody knows who it was */
  minor(actor: Staff, id: string, { version, text }: WithReason): Promise<DeskReport> {
    return this.take(actor, { id, version }, (report) => {
      const refusal = minorRefusal(report);
      if (refusal) throw new WrongState('minor', report.state, refusal);
      return { command: 'minor', move: null, text, visible: false, change: { isMinor: true } };
    });
  }

  /** What was printed is told to every reporter whose report it gathered. */
  cover(actor: Staff, id: string, { version, coverage, text, story }: Cover): Promise<DeskReport> {
    return this.take(actor, { id, version }, (report) => ({
      command: 'cover',
      move: null,
      text,
      detail: { coverage, ...(story && { story }) },
      visible: story !== undefined,
      change: { coverage: cover(report.coverage, coverage, story) },
      along: async (tx) => {
        if (story) await this.publications.keepStory(tx, report.id, story);
      },
    }));
  }

  private async refuseUnlessOf(officeCode: string, personId: string): Promise<void> {
    const people = await this.staff.ofOffice(officeCode);
    if (!people.some(({ id }) => id === personId)) throw new BadInput({ personId: ['isOfOffice'] });
  }

  private say(
    actor: Staff,
    id: string,
    command: Extract<DeskCommand, 'reinstate' | 'unmerge' | 'reopen' | 'reply' | 'ask' | 'answer' | 'note'>,
    { version, text, photoIds }: Say,
    visible = true,
  ): Promise<DeskReport> {
    return this.take(actor, { id, version }, () => ({ command, move: { command }, text, photoIds, visible }));
  }

  private async take(actor: Staff, target: { id: string; version: number }, plan: Plan): Promise<DeskReport> {
    return this.view.whole(actor, await this.moves.byStaff(actor, target, plan));
  }
}
