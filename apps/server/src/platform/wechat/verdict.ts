import { isObject, wholeOf } from './json.js';

const SUGGESTIONS = ['pass', 'review', 'risky'] as const;

/** What WeChat's check advises; label 100 is normal, 10001 advertising, 20001 politics, 20002 pornography … */
export interface Verdict {
  readonly suggest: (typeof SUGGESTIONS)[number];
  readonly label: number;
}

/** The `result` of a check; undefined when it is not one. */
export function readVerdict(result: unknown): Verdict | undefined {
  if (!isObject(result)) return undefined;
  const suggest = SUGGESTIONS.find((suggestion) => suggestion === result['suggest']);
  const label = wholeOf(result, 'label');
  return suggest !== undefined && label !== undefined ? { suggest, label } : undefined;
}
