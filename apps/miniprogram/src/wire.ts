import type { Problem, ProblemCode } from '@sanshi/contracts';
import { NoAnswer, type Answer } from './platform/capabilities';

/** The server's refusal. `message` is its own plain Chinese: what to do. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: Record<string, string[]>;
  /** Milliseconds after which it may be tried again; null when the server did not say. */
  readonly retryAfterMs: number | null;

  constructor(problem: Problem, retryAfterMs: number | null) {
    super(problem.detail || problem.title);
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.fields ?? {};
    this.retryAfterMs = retryAfterMs;
  }
}

/** Where the session's token lives. */
export interface Tokens {
  /** The token to use now; signs in where there is none. */
  current(): Promise<string>;
  /** Another one, since `refused` is no longer taken. Many callers at once sign in once. */
  renewed(refused: string): Promise<string>;
}

/** Sends with the session's token; when the server no longer takes it, signs in again and sends once more. */
export async function withSession(tokens: Tokens, send: (token: string) => Promise<Answer>): Promise<Answer> {
  const token = await tokens.current();
  const answer = await send(token);
  return answer.status === 401 ? send(await tokens.renewed(token)) : answer;
}

/**
 * The body of an answer.
 * @throws ApiProblem when the server refused
 */
export function bodyOf<Body>({ status, body, headers }: Answer): Body {
  if (status >= 200 && status < 300) return body as Body;
  throw new ApiProblem(isProblem(body) ? body : unworded(status), retryAfter(headers));
}

/** What to say about a failure, whatever it was. */
export function wordsOf(failure: unknown): string {
  if (failure instanceof ApiProblem) return failure.message;
  if (failure instanceof NoAnswer) return '网络不好，没有连上。写的内容都在，稍后再试。';
  return '出了点意外，请再试一次。';
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** A gateway on the way answered, not our server. */
function unworded(status: number): Problem {
  const code = status >= 500 ? 'not_now' : 'unexpected';
  return { type: 'about:blank', title: '', status, code, detail: '服务器正忙，请过一会儿再试。', requestId: '' };
}

function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
