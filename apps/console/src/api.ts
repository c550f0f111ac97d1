import type {
  AccessLogPage,
  AssignableOffice,
  BoundaryView,
  CatalogView,
  ChangePassword,
  DeadLetterPage,
  DeskCommand,
  DeskCommandBodies,
  DeskCounts,
  DeskQuery,
  DeskReport,
  DeskReportItem,
  FeedbackView,
  IdentityWaits,
  Page,
  RevealedIdentity,
  SignInAsStaff,
  StaffNoticePage,
  StaffView,
  TakeDownReport,
  WorkCalendarView,
} from '@sanshi/contracts';
import { ApiProblem, readProblem, Unreachable } from './api-problem';

export const API_BASE = '/api/v1';
const SLOW_MS = 15_000;

/** What a command says, apart from the version that it was said about. */
export type Words<Command extends DeskCommand> = Omit<DeskCommandBodies[Command], 'version'>;

/** Dispatches `gone` when the server no longer knows who we are. */
export const sessionEnd = new EventTarget();

interface Call {
  body?: unknown;
  signal?: AbortSignal;
  /** Makes the same call, sent again, the same act. */
  key?: string;
  /** Lets the call outlive the page. */
  keepalive?: boolean;
}

/** @throws ApiProblem when refused, Unreachable when no answer came; an AbortError when the caller left */
async function call<Reply>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  { body, key, signal, keepalive }: Call = {},
) {
  const slow = AbortSignal.timeout(SLOW_MS);
  const response = await fetch(API_BASE + path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, slow]) : slow,
    keepalive: keepalive ?? false,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Unreachable(String(error));
  });
  return read<Reply>(response);
}

async function read<Reply>(response: Response): Promise<Reply> {
  const text = await response.text();
  if (response.ok) return text === '' ? (undefined as Reply) : JSON.parse(text);
  throw refusal(response.status, text, response.headers.get('retry-after'));
}

/**
 * The error that stands for an answer other than success. Tells {@link sessionEnd} when the session is gone.
 * @param retryAfter the header of that name: seconds
 */
export function refusal(status: number, text: string, retryAfter: string | null = null): ApiProblem | Unreachable {
  const problem = readProblem(parse(text));
  if (!problem) return new Unreachable(`status ${status}`);
  if (problem.code === 'not_signed_in') sessionEnd.dispatchEvent(new Event('gone'));
  return new ApiProblem(problem, retryAfter === null ? null : Number(retryAfter));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `?state=received&limit=20`, without what is not set. */
export function queryString(query: DeskQuery): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  const words = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return words && `?${words}`;
}

const desk = (id: string): string => `/desk/reports/${encodeURIComponent(id)}`;

/** A community's poster, as SVG. @throws as {@link call} does */
async function fetchPoster(areaCode: string, signal: AbortSignal): Promise<string> {
  const path = `${API_BASE}/desk/posters/${encodeURIComponent(areaCode)}`;
  const response = await fetch(path, { credentials: 'same-origin', signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new Unreachable(String(error));
  });
  const text = await response.text();
  if (!response.ok) throw refusal(response.status, text);
  return text;
}

/** Every route that the console uses. */
export const api = {
  whoAmI: (signal: AbortSignal) => call<StaffView>('GET', '/session', { signal }),
  signIn: (body: SignInAsStaff) => call<unknown>('POST', '/session/staff', { body }),
  changePassword: (body: ChangePassword) => call<unknown>('POST', '/session/staff/password', { body }),
  signOut: () => call<unknown>('DELETE', '/session'),
  catalog: (signal: AbortSignal) => call<CatalogView>('GET', '/catalog', { signal }),
  boundaries: (signal: AbortSignal) => call<{ items: BoundaryView[] }>('GET', '/areas/boundaries', { signal }),
  counts: (signal: AbortSignal) => call<DeskCounts>('GET', '/desk/counts', { signal }),
  reports: (query: DeskQuery, signal: AbortSignal) =>
    call<Page<DeskReportItem>>('GET', `/desk/reports${queryString(query)}`, { signal }),
  /** @param key drawn with the draft, so that what is sent twice comes in once */
  takeDown: (key: string, body: TakeDownReport) => call<DeskReport>('POST', '/desk/reports', { key, body }),
  report: (id: string, signal: AbortSignal) => call<DeskReport>('GET', desk(id), { signal }),
  offices: (id: string, signal: AbortSignal) =>
    call<{ items: AssignableOffice[] }>('GET', `${desk(id)}/offices`, { signal }),
  feedback: (cursor: string | null, signal: AbortSignal) =>
    call<Page<FeedbackView>>('GET', `/desk/feedback${cursor === null ? '' : `?cursor=${cursor}`}`, { signal }),
  poster: (areaCode: string, signal: AbortSignal) => fetchPoster(areaCode, signal),
  reveal: (id: string, reason: string) =>
    call<RevealedIdentity | IdentityWaits>('POST', `${desk(id)}/identity`, { body: { reason } }),
  answerIdentity: (requestId: string, word: 'grant' | 'refuse') =>
    call<unknown>('POST', `/desk/identity-requests/${encodeURIComponent(requestId)}/${word}`),
  notices: (signal: AbortSignal) => call<StaffNoticePage>('GET', '/desk/notices?limit=50', { signal }),
  /** @param upTo the newest notice that was on the screen */
  noticesRead: (upTo: string) => call<unknown>('POST', '/desk/notices/read', { body: { upTo } }),
  deadLetters: (cursor: string | null, signal: AbortSignal) =>
    call<DeadLetterPage>('GET', `/desk/dead-letters${cursor === null ? '' : `?cursor=${cursor}`}`, { signal }),
  accessLog: (cursor: string | null, signal: AbortSignal) =>
    call<AccessLogPage>('GET', `/desk/access-log?limit=50${cursor === null ? '' : `&cursor=${cursor}`}`, { signal }),
  calendar: (signal: AbortSignal) => call<WorkCalendarView>('GET', '/admin/calendar', { signal }),
  enterDay: (day: string, working: boolean) =>
    call<unknown>('PUT', `/admin/calendar/${encodeURIComponent(day)}`, { body: { working } }),
  removeDay: (day: string) => call<unknown>('DELETE', `/admin/calendar/${encodeURIComponent(day)}`),
  resend: (id: string) => call<unknown>('POST', `/desk/dead-letters/${encodeURIComponent(id)}/resend`),
  looking: (id: string, open: boolean) =>
    call<unknown>('POST', `${desk(id)}/looking`, { body: { open }, keepalive: !open }),
  /** @param version of the report that was on the screen */
  command: <Command extends DeskCommand>(id: string, version: number, command: Command, words: Words<Command>) =>
    call<DeskReport>('POST', `${desk(id)}/${command}`, { body: { ...words, version } }),
};
