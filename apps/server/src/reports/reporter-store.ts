import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
}

/** Who reported, sealed, and the consents that they gave. */
@Injectable()
export class ReporterStore {
  constructor(
    private readonly db: Database,
    private readonly sealing: Sealing,
  ) {}

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
  open({ reportId, nameSealed, phoneSealed }: Reporter): OpenedContact {
    return {
      name: nameSealed === null ? null : this.sealing.open(nameSealed, reportId),
      phone: phoneSealed === null ? null : this.sealing.open(phoneSealed, reportId),
    };
  }

  private reporterOf({ report, body: { contact, consents = [], identity } }: Filing): Reporter | null {
    const { name, phone } = identity === 'anonymous' ? {} : (contact ?? {});
    if (!name && !phone) return null;
    return {
      reportId: report.id,
      nameSealed: name ? this.sealing.seal(name, report.id) : null,
      phoneSealed: phone ? this.sealing.seal(phone, report.id) : null,
      phoneIndex: phone ? this.sealing.blindIndex(digitsOf(phone)) : null,
      officeMay: consents.some(({ code }) => code === 'contact-to-office'),
    };
  }
}

/** What the person may know, given also whether the reporter agreed that an office may. */
export function knowledgeOf(actor: Staff, report: Report, contact: Reporter | null): Knowledge {
  const agreed = actor.role !== 'office' || contact?.officeMay === true;
  return agreed ? whoMayKnow(actor, report.identity, report) : 'nobody';
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
