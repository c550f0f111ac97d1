import type { Channel, Role } from '@sanshi/contracts';

export interface Resident {
  kind: 'resident';
  accountId: string;
  /** What the resident signed in with, and so how their reports come in. */
  channel: Channel;
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

/** Where a report lies, as far as seeing it depends on that. */
export interface Located {
  communityCode: string;
  /** The office that the report complains of. */
  aboutOfficeCode: string | null;
}

/** Whose a report is, and in whose hands. */
export interface Held extends Located {
  /** Null when staff took it down for a caller. */
  accountId: string | null;
  officeCode: string | null;
}

/** What a person may see of staff's side: the reports of their areas, save those that complain of their own office. */
export function canSee({ areaCodes, officeCode }: Staff, { communityCode, aboutOfficeCode }: Located): boolean {
  const againstThem = officeCode !== null && officeCode === aboutOfficeCode;
  return areaCodes.has(communityCode) && !againstThem;
}
