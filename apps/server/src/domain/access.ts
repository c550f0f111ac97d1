import type { Role } from '@sanshi/contracts';

export interface Resident {
  kind: 'resident';
  accountId: string;
}

export interface Staff {
  kind: 'staff';
  id: string;
  role: Role;
  displayName: string;
  /** The office that the person speaks for; null in the newsroom. */
  officeCode: string | null;
  /** Every area that the person may see: those given and all below. */
  areaCodes: ReadonlySet<string>;
}

export type Actor = Resident | Staff;
