import { DESK_COMMANDS } from './words.ts';

/** Who may call a route: anybody, a signed-in resident, staff, or either of the two. */
export type Caller = 'anybody' | 'resident' | 'staff' | 'either';

export interface RouteLine {
  method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  /** Below `/api/v1`, parameters in braces as in OpenAPI. */
  path: string;
  caller: Caller;
}

const line = (method: RouteLine['method'], path: string, caller: Caller): RouteLine => ({ method, path, caller });

/** Every route that there is: the server's own table and its OpenAPI page are checked against this one. */
export const ROUTES: readonly RouteLine[] = [
  line('POST', '/session/wechat', 'anybody'),
  line('POST', '/session/guest', 'anybody'),
  line('POST', '/session/staff', 'anybody'),
  line('POST', '/session/staff/token', 'anybody'),
  line('POST', '/session/staff/password', 'anybody'),
  line('GET', '/session', 'staff'),
  line('DELETE', '/session', 'either'),
  line('GET', '/catalog', 'anybody'),
  line('GET', '/areas/locate', 'anybody'),
  line('GET', '/areas/boundaries', 'anybody'),
  line('POST', '/photos', 'either'),
  line('GET', '/photos/{id}/{size}', 'anybody'),
  line('POST', '/reports', 'resident'),
  line('GET', '/reports/similar', 'resident'),
  line('POST', '/reports/{id}/joins', 'resident'),
  line('GET', '/my/reports', 'resident'),
  line('GET', '/my/reports/{id}', 'resident'),
  line('POST', '/my/reports/{id}/messages', 'resident'),
  line('POST', '/my/reports/{id}/withdraw', 'resident'),
  line('POST', '/my/reports/{id}/urge', 'resident'),
  line('POST', '/my/reports/{id}/confirm', 'resident'),
  line('POST', '/my/reports/{id}/reopen', 'resident'),
  line('POST', '/my/reports/{id}/identity', 'resident'),
  line('GET', '/my/joins', 'resident'),
  line('GET', '/my/joins/{id}', 'resident'),
  line('POST', '/my/joins/{id}/answer', 'resident'),
  line('GET', '/my/follows', 'resident'),
  line('PUT', '/my/follows/{kind}/{target}', 'resident'),
  line('DELETE', '/my/follows/{kind}/{target}', 'resident'),
  line('GET', '/my/consents', 'resident'),
  line('POST', '/my/consents/{id}/withdraw', 'resident'),
  line('GET', '/my/identity-views', 'resident'),
  line('GET', '/my/grants', 'resident'),
  line('GET', '/my/data', 'resident'),
  line('DELETE', '/my/account', 'resident'),
  line('POST', '/my/feedback', 'resident'),
  line('POST', '/receipts/lookup', 'anybody'),
  line('GET', '/published', 'anybody'),
  line('GET', '/published/{id}', 'anybody'),
  line('GET', '/my/notices', 'resident'),
  line('POST', '/my/notices/read', 'resident'),
  line('GET', '/desk/reports', 'staff'),
  line('POST', '/desk/reports', 'staff'),
  line('GET', '/desk/counts', 'staff'),
  line('GET', '/desk/feedback', 'staff'),
  line('GET', '/desk/posters/{areaCode}', 'staff'),
  line('GET', '/desk/live', 'staff'),
  line('GET', '/desk/reports/{id}', 'staff'),
  line('GET', '/desk/reports/{id}/offices', 'staff'),
  line('POST', '/desk/reports/{id}/identity', 'staff'),
  line('POST', '/desk/reports/{id}/looking', 'staff'),
  line('GET', '/desk/identity-requests', 'staff'),
  line('POST', '/desk/identity-requests/{id}/grant', 'staff'),
  line('POST', '/desk/identity-requests/{id}/refuse', 'staff'),
  line('GET', '/desk/notices', 'staff'),
  line('POST', '/desk/notices/read', 'staff'),
  line('GET', '/desk/access-log', 'staff'),
  line('GET', '/desk/dead-letters', 'staff'),
  line('POST', '/desk/dead-letters/{id}/resend', 'staff'),
  ...DESK_COMMANDS.map((command) => line('POST', `/desk/reports/{id}/${command}`, 'staff')),
  line('GET', '/admin/calendar', 'staff'),
  line('PUT', '/admin/calendar/{day}', 'staff'),
  line('DELETE', '/admin/calendar/{day}', 'staff'),
  line('GET', '/wechat/callback', 'anybody'),
  line('POST', '/wechat/callback', 'anybody'),
];
