import type { LiveEvent } from '@sanshi/contracts';
import type { Located } from '../domain/access.js';

/** A report as far as it decides whose desk is told of it. */
export type Seen = Located & { id: string };

/** What happened to a report, save who looks: that each server sums up from the looks it hears of. */
export type Happening = Exclude<LiveEvent, { type: 'looking' }>;

/** Somebody has the report open, or has left it. */
export interface Look {
  id: string;
  name: string;
  open: boolean;
}

/** What one server tells all of them. */
export type Told = { report: Seen } & ({ event: Happening } | { look: Look });

/** In characters, each far above what a server of ours says. */
const MOST = { message: 2000, code: 64, words: 200 } as const;

/**
 * Reads what another server told. It comes from outside this process: only what is checked goes on, field by field.
 * @returns null for what no server of this version says
 */
export function readTold(message: string): Told | null {
  if (message.length > MOST.message) return null;
  const told = fieldsOf(parsed(message));
  const report = seenOf(fieldsOf(told?.['report']));
  if (!report) return null;
  const event = eventOf(report.id, fieldsOf(told?.['event']));
  if (event) return { report, event };
  const look = lookOf(fieldsOf(told?.['look']));
  return look && { report, look };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields | null => (isFields(value) ? value : null);
const isText = (value: unknown, max: number): value is string => typeof value === 'string' && value.length <= max;
const isCode = (value: unknown): value is string => isText(value, MOST.code) && value !== '';
const isVersion = (value: unknown): value is number => Number.isSafeInteger(value);

function seenOf(fields: Fields | null): Seen | null {
  const { id, communityCode, aboutOfficeCode } = fields ?? {};
  if (!isCode(id) || !isCode(communityCode)) return null;
  return aboutOfficeCode === null || isCode(aboutOfficeCode) ? { id, communityCode, aboutOfficeCode } : null;
}

function eventOf(reportId: string, fields: Fields | null): Happening | null {
  const { type, title, version, by } = fields ?? {};
  if (type === 'came' && isText(title, MOST.words)) return { type, reportId, title };
  if (type === 'changed' && isVersion(version) && isText(by, MOST.words)) return { type, reportId, version, by };
  return type === 'identity' || type === 'consent' ? { type, reportId } : null;
}

function lookOf(fields: Fields | null): Look | null {
  const { id, name, open } = fields ?? {};
  return isCode(id) && isText(name, MOST.words) && typeof open === 'boolean' ? { id, name, open } : null;
}
