import { Failure } from './failure.ts';
import { isObject, type JsonObject } from './json.ts';
import type { MessageTemplate, TemplateField } from './options.ts';

const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const HAN_DATE = String.raw`\d{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日`;
const PLAIN_DATE = String.raw`\d{4}(?<mark>[-/.])(0?[1-9]|1[0-2])\k<mark>(0?[1-9]|[12]\d|3[01])`;
const SHORT_DATE = String.raw`\d{4}-(0[1-9]|1[0-2])|(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;

const TIME = new RegExp(`^(${HAN_DATE} ?)?${CLOCK}$`);
const DATE = new RegExp(`^((${HAN_DATE}|${PLAIN_DATE})( ${CLOCK})?|${SHORT_DATE})$`);

/** What each type of keyword takes, by WeChat's 订阅消息参数值内容限制说明; lengths are in characters. */
const RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => lengthOf(value) <= 20,
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  number: (value) => /^[+-]?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
  time: (value) => isRangeOf(TIME, value),
  date: (value) => isRangeOf(DATE, value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-() #*]{1,17}$/.test(value),
  car_number: (value) => /^(\p{Script=Han}|[A-Z\d])[A-Z\d-]{0,6}(\p{Script=Han}|[A-Z\d])$/u.test(value),
  name: (value) => /^[\p{Script=Han}·]{1,10}$/u.test(value) || /^[A-Za-z\p{P}\p{S} ]{1,20}$/u.test(value),
};

/**
 * The values of a message, each allowed for its field.
 * @throws Failure 47003 that names the first field which is wrong, missing or not the template's
 */
export function messageValues(template: MessageTemplate, data: JsonObject): Record<string, string> {
  const strange = Object.keys(data).find((key) => !template.fields.some((field) => field.key === key));
  if (strange !== undefined) throw invalid(strange);
  return Object.fromEntries(template.fields.map((field) => [field.key, valueOf(field, data[field.key])]));
}

function valueOf(field: TemplateField, entry: unknown): string {
  const value = isObject(entry) ? entry['value'] : undefined;
  if (typeof value !== 'string' || value === '' || /\p{Cc}/u.test(value)) throw invalid(field.key);
  if (!allows(field, value)) throw invalid(field.key);
  return value;
}

function allows(field: TemplateField, value: string): boolean {
  const type = field.key.replace(/\d+$/, '');
  if (type === 'enum') return field.values?.includes(value) ?? false;
  return RULES[type]?.(value) ?? false;
}

function isRangeOf(shape: RegExp, value: string): boolean {
  const ends = value.split('~').map((end) => end.trim());
  return ends.length <= 2 && ends.every((end) => shape.test(end));
}

function lengthOf(value: string): number {
  return Array.from(value).length;
}

function invalid(key: string): Failure {
  return new Failure(47003, `data.${key}.value invalid`);
}
