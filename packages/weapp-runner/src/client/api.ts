import { NotStoodIn, Refused, type Refusal } from './phone.ts';
import { noteCall, noteError, type Call } from './tally.ts';

export type Options = Readonly<Record<string, unknown>>;
type Callback = (result: object) => void;
export type Api = (...given: unknown[]) => unknown;

/**
 * An API of WeChat that calls back: `success`, `fail` and `complete` later, never before the call has returned; a promise when the caller
 * gave none of the three (base library 2.10.2). `work` starts within the call, so that it still sees the tap that it is part of.
 */
export function later(name: string, work: (options: Options) => Promise<object | void> | object | void): Api {
  return (given) => {
    const options = optionsOf(given);
    const call = noteCall(name, options);
    const outcome = outcomeOf(name, call, () => work(options));
    const told = ['success', 'fail', 'complete'].some((key) => typeof options[key] === 'function');
    if (told) {
      void outcome.then((result) => callBack(options, result));
      return undefined;
    }
    return outcome.then((result) => (result.ok ? result.answer : Promise.reject(failureOf(result.answer))));
  };
}

/** An API that answers at once, or throws as WeChat's `…Sync` do. */
export function atOnce(name: string, work: (...given: unknown[]) => unknown): Api {
  return (...given) => {
    const call = noteCall(name, given[0]);
    try {
      const answer = work(...given);
      call.outcome = 'ok';
      return answer;
    } catch (error) {
      throw wordedFor(name, call, error);
    }
  };
}

interface Outcome {
  readonly ok: boolean;
  readonly answer: object;
}

/** @throws NotStoodIn at once, whatever callbacks were given */
function outcomeOf(name: string, call: Call, work: () => Promise<object | void> | object | void): Promise<Outcome> {
  const succeeded = (result: object | void): Outcome => {
    call.outcome = 'ok';
    return { ok: true, answer: { errMsg: `${name}:ok`, ...result } };
  };
  const failed = (error: unknown): Outcome => {
    if (!(error instanceof Refused)) throw noted(call, error);
    call.outcome = error.refusal.why;
    return { ok: false, answer: failure(name, error.refusal) };
  };
  try {
    return Promise.resolve(work()).then(nextTurn).then(succeeded, failed);
  } catch (error) {
    return nextTurn(failed(error));
  }
}

/** Callbacks come from another thread: never in the turn of the call. */
const nextTurn = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setTimeout(() => resolve(value), 0));

function callBack(options: Options, { ok, answer }: Outcome): void {
  for (const key of [ok ? 'success' : 'fail', 'complete']) {
    const callback = options[key];
    if (!isCallback(callback)) continue;
    try {
      callback(answer);
    } catch (error) {
      noteError(error);
    }
  }
}

const isCallback = (value: unknown): value is Callback => typeof value === 'function';

export const failure = (name: string, { why, ...codes }: Refusal): { errMsg: string } => ({
  errMsg: `${name}:fail ${why}`,
  ...codes,
});

const failureOf = (answer: object): Error =>
  Object.assign(new Error('errMsg' in answer ? String(answer.errMsg) : 'fail'), answer);

function wordedFor(name: string, call: Call, error: unknown): unknown {
  if (!(error instanceof Refused)) return noted(call, error);
  call.outcome = error.refusal.why;
  return failureOf(failure(name, error.refusal));
}

function noted(call: Call, error: unknown): unknown {
  call.outcome = error instanceof NotStoodIn ? 'NOT STOOD IN' : 'threw';
  noteError(error);
  return error;
}

export const isRecord = (value: unknown): value is Options => typeof value === 'object' && value !== null;

const optionsOf = (given: unknown): Options => (isRecord(given) ? given : {});

/** @throws Refused when the option is not text */
export function text(options: Options, key: string): string {
  const value = options[key];
  if (typeof value !== 'string') throw new Refused(`parameter error: parameter.${key} should be String`);
  return value;
}

export const number = (options: Options, key: string, otherwise: number): number =>
  typeof options[key] === 'number' ? options[key] : otherwise;

export const list = (options: Options, key: string): readonly unknown[] =>
  Array.isArray(options[key]) ? options[key] : [];
