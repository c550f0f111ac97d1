import { Failure } from './failure.ts';

export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A POST body as WeChat reads it.
 * @throws Failure 44002 when there is none, 47001 when it is not a JSON object
 */
export function parseBody(text: string): JsonObject {
  if (text.trim() === '') throw new Failure(44002);
  const value = parseJson(text);
  if (!isObject(value)) throw new Failure(47001);
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(47001);
  }
}

/** The field as text, or '' when it is absent or something else. */
export function textOf(object: JsonObject, field: string): string {
  const value = object[field];
  return typeof value === 'string' ? value : '';
}

export function objectOf(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  return isObject(value) ? value : {};
}
