import { Injectable } from '@nestjs/common';
import type { LookUpReceipt, ReceiptView } from '@sanshi/contracts';
import { BadInput, NotFound } from '../domain/errors.js';
import { mayReadWords } from '../domain/publishing.js';
import { readReceiptNumber } from '../domain/receipt-number.js';
import { isOpen } from '../domain/running-limit.js';
import { Limiter } from '../platform/http/index.js';
import { newId } from '../platform/ids.js';
import { PlainTitles } from '../publishing/plain-titles-store.js';
import { EventStore } from '../reports/event-store.js';
import { sayEvent } from '../reports/event-words.js';
import type { ReportEvent } from '../reports/report-event.entity.js';
import type { Report } from '../reports/report.entity.js';
import { ReporterStore } from '../reports/reporter-store.js';
import { ReportStore } from '../reports/report-store.js';
import { Speakers } from '../reports/speakers.js';

/** Who telephoned or wrote looks their report up with its number and the end of their phone's. */
@Injectable()
export class ReceiptLookUp {
  constructor(
    private readonly limiter: Limiter,
    private readonly reports: ReportStore,
    private readonly reporters: ReporterStore,
    private readonly events: EventStore,
    private readonly titles: PlainTitles,
    private readonly speakers: Speakers,
  ) {}

  /**
   * An unknown number and a wrong end are answered alike, after the same work.
   * @param address where the request came from, for the throttle only; it is not kept
   * @throws TooMany, NotFound, BadInput for what cannot be a number
   */
  async lookUp({ receiptNumber: typed, phoneTail }: LookUpReceipt, address: string): Promise<ReceiptView> {
    const receiptNumber = readReceiptNumber(typed);
    if (receiptNumber === null) throw new BadInput({ receiptNumber: ['isReceiptNumber'] });
    await this.limiter.take('lookUpsByAddress', address);
    await this.limiter.take('lookUpsByNumber', receiptNumber);
    const report = await this.reports.byReceiptNumber(receiptNumber);
    const fits = await this.reporters.phoneEndsWith(report?.id ?? newId(), phoneTail);
    if (!report || !fits) throw new NotFound('no such receipt');
    return this.view(report);
  }

  private async view(report: Report): Promise<ReceiptView> {
    const [title, events] = await Promise.all([this.titles.ofOne(report), this.events.ofReport(report.id)]);
    return {
      receiptNumber: report.receiptNumber,
      title,
      state: report.state,
      submittedAt: report.submittedAt.toISOString(),
      promisedBy: isOpen(report.state) ? (report.resolveBy?.toISOString() ?? null) : null,
      holder: { name: this.speakers.holderOf(report), since: report.heldSince.toISOString() },
      steps: events.filter(({ visible }) => visible).map(viewStep),
    };
  }
}

/** What the reporter was told; what they said themselves they need not read here, where four digits let one in. */
function viewStep(event: ReportEvent): ReceiptView['steps'][number] {
  const said = event.side !== 'reporter' && mayReadWords('reporter', event.command);
  const by = event.side === 'reporter' ? '您' : event.actorName;
  return { at: event.at.toISOString(), by, summary: sayEvent(event, by), text: said ? event.text : null };
}
