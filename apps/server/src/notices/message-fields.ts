import { readFile } from 'node:fs/promises';
import { NOTICE_KINDS, sayClock, sayDay, sayReceiptNumber, type NoticeKind } from '@sanshi/contracts';
import type { Report } from '../reports/report.entity.js';
import type { Notice } from './notice.entity.js';
import { BRIEF_NOTICE_WORDS, MATTER_WORDS, noticeTitle } from './notice-words.js';

const FILE = new URL('../../../../config/notices.json', import.meta.url);

/** What a message can say, by the words that `config/notices.json` uses. */
const SAYINGS = {
  matter: () => MATTER_WORDS,
  news: (told: Told) => noticeTitle(told),
  brief: ({ kind }: Told) => BRIEF_NOTICE_WORDS[kind],
  when: ({ createdAt }: Told) => `${sayDay(createdAt, LONG_AGO)} ${sayClock(createdAt)}`,
  receipt: (_: Told, report: Pick<Report, 'receiptNumber'>) => sayReceiptNumber(report.receiptNumber),
};

type Saying = keyof typeof SAYINGS;
type Told = Pick<Notice, 'kind' | 'createdAt' | 'audience'>;

/** Of another year than any notice, so that the year is said too. */
const LONG_AGO = new Date(0);

/** Which sayings each type of a template's field takes, by WeChat's 订阅消息参数值内容限制说明. */
const TAKES: Record<string, readonly Saying[]> = {
  thing: ['matter', 'news', 'brief', 'when', 'receipt'],
  phrase: ['brief'],
  date: ['when'],
  time: ['when'],
  character_string: ['receipt'],
};

/** By notice kind: what stands in each field of the template that tells of it. */
export type MessageFields = ReadonlyMap<NoticeKind, Readonly<Record<string, Saying>>>;

/** Nest's token for {@link MessageFields}. */
export const MESSAGE_FIELDS = Symbol('MessageFields');

/** The values of one message. @throws Error when nothing says what the fields of this kind's template are */
export function messageValues(
  fields: MessageFields,
  notice: Told,
  report: Pick<Report, 'receiptNumber'>,
): Record<string, string> {
  const wanted = fields.get(notice.kind);
  if (!wanted) throw new Error(`config/notices.json has no fields for ${notice.kind}`);
  return Object.fromEntries(Object.entries(wanted).map(([key, saying]) => [key, SAYINGS[saying](notice, report)]));
}

/**
 * Reads `config/notices.json`.
 * @param templates the kinds that have a template: each must have its fields
 * @throws Error naming the first thing that is wrong with it
 */
export async function readMessageFields(templates: ReadonlyMap<NoticeKind, string>): Promise<MessageFields> {
  const file: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  const fields = parseMessageFields(file);
  for (const kind of templates.keys()) if (!fields.has(kind)) throw wrong(kind, 'is missing, and has a template');
  return fields;
}

/** @throws Error naming the first thing that is wrong */
export function parseMessageFields(file: unknown): MessageFields {
  return new Map(entriesOf(file, 'the file').map(([kind, fields]) => [kindOf(kind), fieldsOf(kind, fields)]));
}

function kindOf(word: string): NoticeKind {
  const kind = NOTICE_KINDS.find((known) => known === word);
  if (!kind) throw wrong(word, `is none of ${NOTICE_KINDS.join(', ')}`);
  return kind;
}

function fieldsOf(kind: string, fields: unknown): Record<string, Saying> {
  return Object.fromEntries(entriesOf(fields, kind).map(([key, word]) => [key, sayingOf(kind, key, word)]));
}

function sayingOf(kind: string, key: string, word: unknown): Saying {
  const takes = TAKES[key.replace(/\d+$/, '')] ?? [];
  const saying = takes.find((known) => known === word);
  if (!saying)
    throw wrong(`${kind}.${key}`, takes.length > 0 ? `must be one of ${takes.join(', ')}` : 'is of a type not known');
  return saying;
}

function entriesOf(value: unknown, what: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) throw wrong(what, 'must be an object');
  return Object.entries(value);
}

const wrong = (what: string, why: string): Error => new Error(`config/notices.json: ${what} ${why}`);
