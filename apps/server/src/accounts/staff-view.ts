import { Injectable } from '@nestjs/common';
import type { AreaRef, StaffView } from '@sanshi/contracts';
import { Catalog } from '../areas/catalog.js';
import { consolePages, type Staff as StaffActor } from '../domain/access.js';
import { NotFound } from '../domain/errors.js';
import { takesDown } from '../domain/taking-down.js';
import type { Staff } from './staff.entity.js';
import { StaffStore } from './staff-store.js';

/** A staff member as they see themselves: who they are, and what they may. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly catalog: Catalog,
    private readonly staff: StaffStore,
  ) {}

  of({ id, username, displayName, role, officeCode, areaCodes }: Staff): StaffView {
    return {
      id,
      username,
      displayName,
      role,
      office: officeCode === null ? null : this.area(officeCode),
      areas: areaCodes.map((code) => this.area(code)),
      pages: consolePages(role),
      takesDown: takesDown(role),
    };
  }

  async ofActor({ id }: StaffActor): Promise<StaffView> {
    const staff = await this.staff.byId(id);
    if (!staff) throw new NotFound(`staff ${id}`);
    return this.of(staff);
  }

  private area(code: string): AreaRef {
    return { code, name: this.catalog.areas.get(code)?.name ?? code };
  }
}
