/** A row as the database driver takes it: each column's value by the column's name. */
export type Row = Readonly<Record<string, string | number | boolean | Date | null>>;

/** `INSERT INTO … VALUES`, to which the values of rows like this one are added. */
export function insertInto(table: string, like: Row): string {
  const columns = Object.keys(like).map((column) => `\`${column}\``);
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES `;
}

/** A report as it stands when it has just come in; what every report has of its own is added by the caller. */
export const JUST_FILED = {
  channel: 'miniprogram',
  longitude: null,
  latitude: null,
  address: null,
  cell: null,
  aboutOffice: null,
  aboutOfficeCode: null,
  version: 1,
  coverPhotoId: null,
  joinedCount: 0,
  check: 'pending',
  textCheck: 'pending',
  coverage: 'none',
  verification: 'unverified',
  indexedAt: null,
  dueAt: null,
  state: 'received',
  officeCode: null,
  assigneeId: null,
  acceptedAt: null,
  assignedAt: null,
  signedAt: null,
  respondedAt: null,
  resolvedAt: null,
  closedAt: null,
  signBy: null,
  respondBy: null,
  resolveBy: null,
  lateSince: null,
  late: null,
  paused: null,
  pausedAt: null,
  pausedUntil: null,
  returns: 0,
  fixedOffice: false,
  reporterReopens: 0,
  extended: false,
  asked: null,
  askedText: null,
  askedUntil: null,
  urgedAt: null,
  reporterUrgedAt: null,
  mergedInto: null,
  solved: null,
  satisfied: null,
  comment: null,
} as const satisfies Row;
