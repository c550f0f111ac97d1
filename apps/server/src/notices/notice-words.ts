import type { NoticeKind } from '@sanshi/contracts';

/** What the inbox and a message say: that something changed, never what was said. At most 20 characters, WeChat's limit for `thing`. */
export const NOTICE_WORDS: Record<NoticeKind, string> = {
  received: '您上报的事已收到',
  progress: '您上报的事有新进展',
  reply: '您上报的事有了回复',
  ask: '请您补充一点情况',
  result: '您上报的事有结果了',
  published: '您上报的事见报了',
};
