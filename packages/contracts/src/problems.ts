/** Every reason for which a request is refused, with its HTTP status. `detail` on the wire says in Chinese what to do. */
export const PROBLEM_STATUS = {
  bad_input: 400,
  consent_missing: 400,
  photo_unusable: 400,
  not_signed_in: 401,
  sign_in_failed: 401,
  not_allowed: 403,
  not_found: 404,
  wrong_state: 409,
  changed_meanwhile: 409,
  still_running: 409,
  photo_too_large: 413,
  too_large: 413,
  unsupported_type: 415,
  key_reused: 422,
  too_many: 429,
  unexpected: 500,
  wechat_unreachable: 503,
  not_now: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEM_STATUS;

/** RFC 9457 `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  /** Plain Chinese: what to do about it. */
  detail: string;
  requestId: string;
  /** With `bad_input`: which fields broke which constraints, by the constraint's key (`minLength`, `isIn` …). */
  fields?: Record<string, string[]>;
  /** With `changed_meanwhile`: what happened since the version that the caller had seen. */
  changes?: ChangeSince[];
}

export interface ChangeSince {
  at: string;
  by: string;
  what: string;
}
