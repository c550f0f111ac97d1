import { Injectable } from '@nestjs/common';
import type { BoundaryView, DeskReport, DeskReportItem, Publication, ReporterView } from '@sanshi/contracts';
import { StaffStore } from '../accounts/staff-store.js';
import { Catalog } from '../areas/catalog.js';
import { actionsFor, canSee, type Staff } from '../domain/access.js';
import { maySeeEvent } from '../domain/event-readers.js';
import { maskName, maskPhone, type Knowledge } from '../domain/identity.js';
import { isOfThisResult } from '../domain/neighbours.js';
import { NeighbourStore } from '../neighbours/neighbour-store.js';
import { PublicationStore } from '../publishing/publication-store.js';
import type { PublicationRow } from '../publishing/publication.entity.js';
import { IdentityView } from './identity-view.js';
import { Moments } from './moments.js';
import { ratingOf } from './my-view.js';
import type { Report } from './report.entity.js';
import type { ReportLine } from './report-line.js';
import { knowledgeOf, ReporterStore, type OpenedContact } from './reporter-store.js';
import { ReportStore } from './report-store.js';
import { SameMatter } from './same-matter.js';
import { ViewParts, type Reader } from './view-parts.js';

type Shown = Pick<ReporterView, 'revealable' | 'needsApproval' | 'requests'>;
const NOT_SHOWN: Shown = { revealable: false, needsApproval: false, requests: [] };
const NOT_GIVEN: OpenedContact = { name: null, phone: null, onBehalfOf: null };

/** A report as staff read it, each as far as they may. */
@Injectable()
export class DeskView {
  constructor(
    private readonly parts: ViewParts,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly staff: StaffStore,
    private readonly identity: IdentityView,
    private readonly sameMatter: SameMatter,
    private readonly publications: PublicationStore,
    private readonly neighbours: NeighbourStore,
    private readonly catalog: Catalog,
    private readonly moments: Moments,
  ) {}

  item(report: ReportLine): DeskReportItem {
    return {
      ...this.parts.heading(report),
      priority: report.priority,
      coverage: report.coverage,
      channel: report.channel,
      office: this.parts.area(report.officeCode),
      deadlines: this.parts.deadlines(report, this.moments.now().now),
      urgedAt: report.urgedAt?.toISOString() ?? null,
      check: report.check,
    };
  }

  async whole(actor: Staff, report: Report): Promise<DeskReport> {
    const [told, reporter, assignee, merged, primary, similar, publication, story] = await Promise.all([
      this.parts.story(report, readerOf(actor)),
      this.reporter(actor, report),
      this.assignee(report),
      this.reports.mergedInto(report.id),
      this.reports.byIds(report.mergedInto === null ? [] : [report.mergedInto]),
      this.sameMatter.besides(actor, report),
      report.publicAt ? this.publications.of(report.id) : null,
      this.publications.storyOf(report.id),
    ]);
    const neighbours = await this.neighboursOf([report, ...merged]);
    const [into] = primary.filter((other) => canSee(actor, other));
    return {
      ...this.item(report),
      ...told,
      text: report.text,
      place: this.parts.place(report),
      aboutOffice: report.aboutOffice,
      verification: report.verification,
      assignee,
      reporter,
      actions: actionsFor(actor, report, this.moments.now()),
      similar,
      boundary: this.boundary(report),
      mergedInto: into ? refer(into) : null,
      merged: merged.filter((other) => canSee(actor, other)).map(refer),
      rating: ratingOf(report),
      publication: viewPublication(report, publication),
      story,
      onBehalfOf: report.onBehalfOf,
      neighbours,
      asked: askedOf(report),
    };
  }

  private async reporter(actor: Staff, report: Report): Promise<ReporterView> {
    const { identity } = report;
    const contact = await this.reporters.of(report.id);
    const knows = knowledgeOf(actor, report, contact);
    if (knows === 'nobody')
      return { identity, name: '匿名', phone: null, isMinor: false, onBehalfOf: null, earlierReports: 0, ...NOT_SHOWN };
    const { name, phone, onBehalfOf } = contact ? this.reporters.open(contact) : NOT_GIVEN;
    return {
      identity,
      name: name === null ? '未填' : maskName(name),
      phone: phone === null ? null : maskPhone(phone),
      isMinor: report.isMinor === true,
      onBehalfOf: onBehalfOf === null ? null : maskName(onBehalfOf),
      ...(contact === null || knows === 'masked' ? NOT_SHOWN : await this.shownFor(actor, report, knows)),
      earlierReports: await this.reports.othersOfSameAccount(actor, report),
    };
  }

  private async shownFor(actor: Staff, report: Report, knows: Knowledge): Promise<Shown> {
    const needsApproval = knows === 'full-on-approval';
    const requests = needsApproval ? await this.identity.ofReport(actor, report) : [];
    return { revealable: true, needsApproval, requests };
  }

  private async assignee({ assigneeId }: Report): Promise<DeskReport['assignee']> {
    const person = assigneeId === null ? null : await this.staff.byId(assigneeId);
    return person && { id: person.id, name: person.displayName };
  }

  /** How many joined this report and those merged into it, and what they say of the result. */
  private async neighboursOf(reports: [Report, ...Report[]]): Promise<DeskReport['neighbours']> {
    const [primary] = reports;
    const joined = await this.neighbours.ofReports(reports.map(({ id }) => id));
    const answered = joined.filter(({ answeredAt }) => isOfThisResult(answeredAt, primary));
    const solved = answered.filter((one) => one.solved === true).length;
    return { joined: joined.length, solved, notSolved: answered.length - solved };
  }

  private boundary({ communityCode }: Report): BoundaryView | null {
    return this.catalog.boundaries.find(({ code }) => code === communityCode) ?? null;
  }
}

const refer = ({ id, receiptNumber, title }: Report): { id: string; receiptNumber: string; title: string } => ({
  id,
  receiptNumber,
  title,
});

function askedOf({ asked, askedText, askedUntil }: Report): DeskReport['asked'] {
  return asked && { command: asked, text: askedText ?? '', until: askedUntil?.toISOString() ?? null };
}

const readerOf = (actor: Staff): Reader => ({
  side: actor.role === 'office' ? 'office' : 'newsroom',
  maySee: (event) => maySeeEvent(actor, event),
  reporterName: '反映人',
  viewer: actor.id,
});

function viewPublication({ publicAt }: Report, row: PublicationRow | null): Publication | null {
  if (!publicAt || !row) return null;
  const { title, text, photoIds, replyIds } = row;
  return { title, text, photoIds, replyIds, publishedAt: publicAt.toISOString() };
}
