import { file } from '../src/domain/handling.js';
import { newId } from '../src/platform/ids.js';
import { chineseWorkCalendar } from '../src/platform/work-calendar.js';
import type { Report } from '../src/reports/report.entity.js';

const NOON = new Date('2026-11-24T04:00:00Z');
const DAYS = { sign: '1wd', respond: '1wd', resolve: '5wd' };
const LIMITS = { emergency: DAYS, urgent: DAYS, normal: DAYS };

/** A report as it stands right after filing, with whatever a test wants otherwise. */
export function aReport(otherwise: Partial<Report> = {}): Report {
  const at = otherwise.submittedAt ?? NOON;
  return {
    ...file({ kind: 'hazard', priority: 'normal' }, { now: at, calendar: chineseWorkCalendar(), limits: LIMITS }),
    id: newId(),
    receiptNumber: String(1_000_000_000 + Math.floor(Math.random() * 8_999_999_999)),
    accountId: newId(),
    idempotencyKey: newId(),
    bodyHash: 'hash',
    channel: 'h5',
    beat: 'home',
    category: 'ebike-charging',
    title: '三号院门口飞线充电',
    text: '三号院门口有人从窗户里拉出来一根电线给电动车充电。',
    longitude: 113.2731,
    latitude: 40.0912,
    address: null,
    cell: null,
    communityCode: '140213-SJ02-01',
    identity: 'named',
    isMinor: null,
    onBehalfOf: null,
    mayPublish: false,
    publicAt: null,
    aboutOffice: null,
    aboutOfficeCode: null,
    version: 1,
    updatedAt: at,
    coverPhotoId: null,
    joinedCount: 0,
    check: 'pending',
    textCheck: 'pending',
    coverage: 'none',
    verification: 'unverified',
    indexedAt: null,
    dueAt: null,
    late: null,
    remindAt: null,
    ...otherwise,
  };
}
