import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@sanshi/contracts';

/** The server refused, and says in Chinese what to do. */
export class ApiProblem extends Error {
  readonly problem: Problem;
  /** After how long it is worth another try, in seconds; null where the server does not say. */
  readonly retryAfterSeconds: number | null;
  /** @param problem what the server answered */
  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** No answer of ours came back: no network, too slow, or something between us and the server spoke instead. */
export class Unreachable extends Error {}

/** A failure in words for the person at the screen. */
export function sayFailure(error: unknown): string {
  if (error instanceof ApiProblem) {
    const { code, title, detail, requestId } = error.problem;
    // Read once one has signed in again: the page to do so lay over it until then.
    if (code === 'not_signed_in') return '刚才登录到期了，没有办成，请再试一次。写好的内容都还在。';
    return code === 'unexpected' ? `${title}，${detail}（编号 ${requestId}）` : `${title}：${detail}`;
  }
  if (error instanceof Unreachable) return '连不上服务器，请看看网络，再试一次。写好的内容都还在。';
  return '页面出了差错，请刷新再试。写好的内容都还在。';
}

/** Reads a refusal from the body of an answer; null when the body is not one of ours. */
export function readProblem(body: unknown): Problem | null {
  return isProblem(body) ? body : null;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && isCode(body.code);
}

const isCode = (code: unknown): code is ProblemCode => typeof code === 'string' && code in PROBLEM_STATUS;
