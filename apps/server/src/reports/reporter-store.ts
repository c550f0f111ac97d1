import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { FileReport } from '@sanshi/contracts';
import { Consent } from '../accounts/consent.entity.js';
import type { Staff } from '../domain/access.js';
import { whoMayKnow, type Knowledge } from '../domain/identity.js';
import { Database, insertRows } from '../platform/database/index.js';
import { newId } from '../platform/ids.js';
import { Sealing } from '../platform/sealing.js';
import type { Report } from './report.entity.js';
import { Reporter } from './reporter.entity.js';

/** A new report, and what came with it. */
export interface Filing {
  report: Report;
  body: FileReport;
}

export interface OpenedContact {
  name: string | null;
  phone: string | null;
  onBehalfOf: string | null;
}

const STAND_IN = 'stand-in';

/** Who reported, sealed, and the consents that they gave. */
@Injectable()
export class ReporterStore {
  private readonly standIn: string;

  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
  ) {
    this.standIn = sealing.seal('00000000000', STAND_IN);
  }

  /** Keeps the contacts and the consents of new reports; of an anonymous one no contact is kept at all. */
  async keep(tx: EntityManager, filings: readonly Filing[]): Promise<void> {
    await insertRows(
      tx,
      Reporter,
      filings.flatMap((filing) => this.reporterOf(filing) ?? []),
    );
    await insertRows(tx, Consent, filings.flatMap(consentsOf));
  }

  of(reportId: string, from: EntityManager = this.db.reader): Promise<Reporter | null> {
    return from.findOneBy(Reporter, { reportId });
  }

  /** Opens what was sealed. Whoever calls this answers for the right to do so and for the trace of it. */
  open({ reportId, nameSealed, phoneSealed, onBehalfSealed }: Reporter): OpenedContact {
    const open = (sealed: string | null): string | null =>
      sealed === null ? null : this.sealing.open(sealed, reportId);
    return { name: open(nameSealed), phone: open(phoneSealed), onBehalfOf: open(onBehalfSealed) };
  }

  /**
   * Whether the phone that was given with the report ends with these digits. Where none was given a stand-in is opened and
   * compared in its place, so that the answer takes as long.
   */
  async phoneEndsWith(reportId: string, tail: string): Promise<boolean> {
    const { phoneSealed = null } = (await this.of(reportId)) ?? {};
    const phone =
      phoneSealed === null ? this.sealing.open(this.standIn, STAND_IN) : this.sealing.open(phoneSealed, reportId);
    const end = Buffer.from(digitsOf(phone).slice(-tail.length).padStart(tail.length));
    return timingSafeEqual(end, Buffer.from(tail)) && phoneSealed !== null;
  }

  /** From now on nobody can know who reported. */
  async forget(tx: EntityManager, reportIds: string[]): Promise<void> {
    if (reportIds.length > 0) await tx.delete(Reporter, { reportId: In(reportIds) });
  }

  /** The reporter no longer agrees that an office knows them. */
  async keepFromOffice(tx: EntityManager, reportId: string): Promise<void> {
    await tx.update(Reporter, { reportId }, { officeMay: false });
  }

  private reporterOf({ report, body: { contact, onBehalfOf, consents = [], identity } }: Filing): Reporter | null {
    const secret = identity === 'anonymous';
    const { name, phone } = secret ? {} : (contact ?? {});
    const represented = secret ? undefined : onBehalfOf?.name;
    if (!name && !phone && !represented) return null;
    const seal = (text: string | undefined): string | null => (text ? this.sealing.seal(text, report.id) : null);
    return {
      reportId: report.id,
      nameSealed: seal(name),
      phoneSealed: seal(phone),
      onBehalfSealed: seal(represented),
      phoneIndex: phone ? this.sealing.blindIndex(digitsOf(phone)) : null,
      officeMay: consents.some(({ code }) => code === 'contact-to-office'),
    };
  }
}

/** What the person may know, given also whether the reporter agreed that an office may. */
export function knowledgeOf(actor: Staff, report: Report, contact: Reporter | null): Knowledge {
  const agreed = actor.role !== 'office' || contact?.officeMay === true;
  return agreed ? whoMayKnow(actor, report) : 'nobody';
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

function consentsOf({ report: { id: reportId, accountId, submittedAt }, body: { consents = [] } }: Filing): Consent[] {
  if (!accountId) return [];
  return consents.map(({ code, version }) => ({
    id: newId(),
    accountId,
    reportId,
    code,
    version,
    givenAt: submittedAt,
    withdrawnAt: null,
  }));
}
