export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * WeChat's JSON. Message ids, which lie beyond 2^53, are kept as text.
 * Undefined when the text is not a JSON object.
 */
export function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/"(msgid|MsgID)"\s*:\s*(\d+)/g, '"$1":"$2"'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The field as text; undefined when absent, empty or something else. */
export function textOf(object: JsonObject, field: string): string | undefined {
  const value = object[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The field as a whole number, which WeChat also writes as text in some events. */
export function wholeOf(object: JsonObject, field: string): number | undefined {
  const value = object[field];
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}
