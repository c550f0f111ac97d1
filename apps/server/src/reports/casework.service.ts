import { Injectable } from '@nestjs/common';
import type { DeskReport, Extend, Park, Resolve, Return, Versioned } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Staff } from '../domain/access.js';
import { BadInput } from '../domain/errors.js';
import { DeskView } from './desk-view.js';
import { ReportMoves, type Step } from './report-moves.js';

const BEIJING = '+08:00';

/** The office's side: signing for what is theirs, returning what is not, and closing it out with evidence. */
@Injectable()
export class CaseworkService {
  constructor(
    private readonly moves: ReportMoves,
    private readonly catalog: Catalog,
    private readonly view: DeskView,
  ) {}

  sign(actor: Staff, id: string, { version }: Versioned): Promise<DeskReport> {
    return this.take(actor, id, version, {
      command: 'sign',
      move: { command: 'sign', personId: actor.id },
      visible: true,
    });
  }

  /** 退单: it is not theirs; the reporter sees in whose hands it is. */
  return(actor: Staff, id: string, { version, text, belongsTo }: Return): Promise<DeskReport> {
    const other = belongsTo === undefined ? undefined : this.catalog.areas.get(belongsTo);
    if (belongsTo !== undefined && !other) throw new BadInput({ belongsTo: ['isOffice'] });
    return this.take(actor, id, version, {
      command: 'return',
      move: { command: 'return' },
      text,
      detail: other ? { officeCode: other.code, officeName: other.name } : {},
      visible: true,
    });
  }

  resolve(actor: Staff, id: string, { version, text, photoIds, noPhotoReason }: Resolve): Promise<DeskReport> {
    return this.take(actor, id, version, {
      command: 'resolve',
      move: { command: 'resolve', photoCount: photoIds?.length ?? 0, noPhotoReason },
      text,
      photoIds,
      detail: noPhotoReason === undefined ? {} : { noPhotoReason },
      visible: true,
    });
  }

  /** Asked by the office with `text`, decided by a supervisor with `granted`. */
  extend(actor: Staff, id: string, { version, text, granted }: Extend): Promise<DeskReport> {
    askedOrDecided(text, granted);
    return this.take(actor, id, version, {
      command: 'extend',
      move: { command: 'extend', text, granted },
      text,
      detail: granted === undefined ? {} : { granted },
      visible: granted === true,
    });
  }

  /** 挂账: what cannot be done now, with the day to look again. */
  park(actor: Staff, id: string, { version, text, until, granted }: Park): Promise<DeskReport> {
    askedOrDecided(text, granted);
    const day = until === undefined ? undefined : new Date(`${until}T00:00:00${BEIJING}`);
    if (granted === undefined && !day) throw new BadInput({ until: ['isDefined'] });
    return this.moves
      .byStaff(actor, { id, version }, (report) => ({
        command: 'park',
        move: { command: 'park', text, until: day, granted },
        text: text ?? (granted === true ? (report.askedText ?? undefined) : undefined),
        detail: { ...(granted === undefined ? {} : { granted }), ...untilOf(day ?? report.askedUntil) },
        visible: granted === true,
      }))
      .then((report) => this.view.whole(actor, report));
  }

  private async take(actor: Staff, id: string, version: number, step: Step): Promise<DeskReport> {
    return this.view.whole(actor, await this.moves.byStaff(actor, { id, version }, () => step));
  }
}

const untilOf = (day: Date | null): { until?: string } => (day ? { until: day.toISOString() } : {});

function askedOrDecided(text: string | undefined, granted: boolean | undefined): void {
  if (granted === undefined && text === undefined) throw new BadInput({ text: ['isDefined'] });
}
