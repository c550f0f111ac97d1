import { HttpException } from '@nestjs/common';
import {
  PROBLEM_STATUS,
  PROBLEM_WORDS,
  REASON_WORDS,
  REPORTER_REASON_WORDS,
  type Problem,
  type ProblemCode,
  type RefusalReason,
} from '@sanshi/contracts';
import type { Actor } from '../../domain/access.js';
import { BadInput, ChangedMeanwhile, ConsentMissing, NotNow, Refusal, SignInFailed } from '../../domain/errors.js';
import { isUnavailable } from '../database/index.js';

/** Seconds after which a database that could not answer is worth another try. */
const DATABASE_PAUSE = 2;

const CODE_OF_STATUS: ReadonlyMap<number, ProblemCode> = new Map([
  [401, 'not_signed_in'],
  [403, 'not_allowed'],
  [404, 'not_found'],
  [413, 'too_large'],
  [415, 'unsupported_type'],
  [503, 'not_now'],
]);

/** What is answered: the problem itself, and when it is worth trying again. */
export interface Answer {
  problem: Problem;
  retryAfterSeconds: number | null;
}

/** What was thrown as the caller is told of it; nothing of what is behind an unexpected error. */
export function answerTo(thrown: unknown, requestId: string, actor: Actor | null): Answer {
  const refusal = isUnavailable(thrown) ? new NotNow(DATABASE_PAUSE) : thrown;
  if (!(refusal instanceof Refusal)) return { problem: problemOf(codeOf(refusal), requestId), retryAfterSeconds: null };
  const problem = problemOf(refusal.code, requestId);
  if (refusal.reason) problem.detail = wordsOf(refusal.reason, actor);
  if (refusal instanceof SignInFailed && refusal.fields) problem.fields = refusal.fields;
  if (refusal instanceof BadInput) problem.fields = refusal.fields;
  if (refusal instanceof ConsentMissing) problem.fields = { consents: refusal.missing };
  if (refusal instanceof ChangedMeanwhile) problem.changes = refusal.changes;
  return { problem, retryAfterSeconds: 'retryAfterSeconds' in refusal ? Number(refusal.retryAfterSeconds) : null };
}

function problemOf(code: ProblemCode, requestId: string): Problem {
  const { title, detail } = PROBLEM_WORDS[code];
  return { type: `urn:sanshi:problem:${code}`, title, status: PROBLEM_STATUS[code], code, detail, requestId };
}

function wordsOf(reason: RefusalReason, actor: Actor | null): string {
  return (actor?.kind === 'resident' ? REPORTER_REASON_WORDS[reason] : undefined) ?? REASON_WORDS[reason];
}

/** The framework's own refusals carry a status: an unknown route, a body that is too long or no JSON … */
function codeOf(thrown: unknown): ProblemCode {
  const status = statusOf(thrown);
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'FST_REQ_FILE_TOO_LARGE') return 'photo_too_large';
  return CODE_OF_STATUS.get(status) ?? (status < 500 ? 'bad_input' : 'unexpected');
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const fromFastify = thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('FST_');
  return fromFastify && 'statusCode' in thrown ? Number(thrown.statusCode) : 500;
}
