import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import type { Actor } from '../domain/access.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import type { EventSide } from './report-event.entity.js';
import type { Report } from './report.entity.js';

export interface Speaker {
  side: EventSide;
  actorId: string | null;
  actorName: string;
}

/** Under which name people speak on a timeline: an office's, the newspaper's, never a person's own. */
@Injectable()
export class Speakers {
  constructor(
    private readonly catalog: Catalog,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'newspaper'>,
  ) {}

  of(actor: Actor | null): Speaker {
    if (!actor) return { side: 'system', actorId: null, actorName: '系统' };
    if (actor.kind === 'resident') return { side: 'reporter', actorId: actor.accountId, actorName: '反映人' };
    return { side: actor.role === 'office' ? 'office' : 'newsroom', actorId: actor.id, actorName: this.nameOf(actor) };
  }

  /** What a member of staff is called: by the office or the part, never by their own name. */
  nameOf({ role, officeCode }: { role: Role; officeCode: string | null }): string {
    if (role === 'office') return this.office(officeCode);
    return role === 'supervisor' ? '督办' : `${this.settings.newspaper}编辑`;
  }

  /** In whose hands a report is. */
  holderOf({ officeCode }: Pick<Report, 'officeCode'>): string {
    return officeCode === null ? this.settings.newspaper : this.office(officeCode);
  }

  private office(code: string | null): string {
    return (code === null ? undefined : this.catalog.areas.get(code)?.name) ?? '办理单位';
  }
}
