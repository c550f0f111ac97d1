import { DESK_COMMAND_WORDS } from '@sanshi/contracts';
import type { AccessAct, AccessEntry } from './access-entry.entity.js';

/** What was done, as an administrator reads it. */
export const ACCESS_WORDS: Record<AccessAct, string> = {
  'view-report': '打开上报',
  'open-photo': '看照片原图',
  'ask-identity': '申请看反映人是谁',
  'grant-identity': '同意别人看反映人',
  'refuse-identity': '不同意别人看反映人',
  'reveal-identity': '看了反映人是谁',
  'refused-identity': '想看反映人，没有权限',
  denied: '想做没有权限的事',
  'resend-message': '再发未送达的消息',
  'enter-working-day': '录入上班日',
  'enter-free-day': '录入休息日',
  'remove-entered-day': '删除录入的日子',
  'sign-in': '登录',
  'sign-in-failed': '没能登录',
  'change-password': '改了密码',
  'export-data': '居民导出了自己的资料',
  'delete-account': '居民删除了账号',
  'sign-out': '退出登录',
};

/** What was tried and denied, by the name under which the log keeps it: a command's, or one of these. */
const ATTEMPT_WORDS: Readonly<Record<string, string>> = {
  ...DESK_COMMAND_WORDS,
  followUp: DESK_COMMAND_WORDS['follow-up'],
  one: '打开上报',
  looking: '打开上报',
  offices: '看能派给谁',
  identity: '看反映人是谁',
  'grant-identity': ACCESS_WORDS['grant-identity'],
  'refuse-identity': ACCESS_WORDS['refuse-identity'],
};

/** Why it was done, or what was tried, as an administrator reads it. Which photo it was says nothing to a person. */
export function sayReason({ act, reason }: Pick<AccessEntry, 'act' | 'reason'>): string | null {
  if (reason === null || act === 'open-photo') return null;
  return act === 'denied' ? (ATTEMPT_WORDS[reason] ?? reason) : reason;
}
