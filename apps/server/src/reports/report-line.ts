import type { Report } from './report.entity.js';

/** What a line of the desk's list is made of: a page of lines leaves the long texts where they are. */
export const LINE_COLUMNS = [
  'id',
  'receiptNumber',
  'version',
  'title',
  'kind',
  'beat',
  'category',
  'priority',
  'state',
  'coverage',
  'channel',
  'communityCode',
  'officeCode',
  'submittedAt',
  'signBy',
  'respondBy',
  'resolveBy',
  'dueAt',
  'respondedAt',
  'lateSince',
  'paused',
  'pausedAt',
  'pausedUntil',
  'joinedCount',
  'urgedAt',
  'coverPhotoId',
  'check',
] as const satisfies readonly (keyof Report)[];

export type ReportLine = Pick<Report, (typeof LINE_COLUMNS)[number]>;
