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
 * @throws ApiProblem when the server refused; NoAnswer when something on the way answered instead, such as a hotel's sign-in page
 */
export function bodyOf<Body>({ status, body, headers }: Answer): Body {
  if (status === NO_CONTENT) return undefined as Body;
  if (status >= 200 && status < 300 && isOurs(body)) return body as Body;
  if (isProblem(body)) throw new ApiProblem(body, retryAfter(headers));
  if (status >= 500) throw new ApiProblem(unworded(status), retryAfter(headers));
  throw new NoAnswer(`${status} from somebody else`);
}

const NO_CONTENT = 204;
/** Our server answers in JSON objects, nothing else. */
const isOurs = (body: unknown): boolean => typeof body === 'object' && body !== null;

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
  const detail = '服务器正忙，请过一会儿再试。';
  return { type: 'about:blank', title: '', status, code: 'not_now', detail, requestId: '' };
}

function retryAfter(headers: Record<string, string>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
