/** What WeChat's own scoring (体验评分) counts while the app runs. */
export interface Tally {
  /** Bytes of each call of setData, as JSON. */
  readonly setData: { readonly bytes: number; readonly at: number }[];
  /** Milliseconds of script without a pause, at most. */
  longestTaskMs: number;
  readonly errors: string[];
  readonly calls: Call[];
}

export interface Call {
  readonly api: string;
  readonly input: unknown;
  /** `ok`, or what follows `fail `; null while it runs. */
  outcome: string | null;
}

export const tally: Tally = { setData: [], longestTaskMs: 0, errors: [], calls: [] };

export function countSetData(data: unknown): void {
  const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '').length;
  tally.setData.push({ bytes, at: performance.now() });
}

/** Notes a call of `wx`; callbacks are left out of what is noted. */
export function noteCall(api: string, input: unknown): Call {
  const call: Call = { api, input: noted(input), outcome: null };
  tally.calls.push(call);
  return call;
}

/** What can be told in JSON: a canvas or a page of the app's cannot. */
function noted(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return typeof input === 'function' ? null : input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => isPlain(value)));
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

export const noteError = (error: unknown): void => {
  // What WeChat's calls fail with is no Error, but an object that says so.
  tally.errors.push(error instanceof Error ? (error.stack ?? error.message) : (JSON.stringify(error) ?? String(error)));
};

export function watchScript(): void {
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tally.longestTaskMs = Math.max(tally.longestTaskMs, duration);
  });
  observer.observe({ type: 'longtask', buffered: true });
  window.addEventListener('error', ({ error, message }) => noteError(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => noteError(reason));
}
