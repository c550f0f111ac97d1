import type { NoticeKind } from '@sanshi/contracts';
import type { Audience } from '../domain/notices.js';

/** What a message may say. Whoever looks over a shoulder learns that something changed, never what it is about. */
export const MATTER_WORDS = '您上报的事';

/** In the inbox and in a message, at most 20 characters: WeChat's limit for `thing`. */
const NOTICE_WORDS: Record<NoticeKind, string> = {
  received: '您上报的事已收到',
  progress: '您上报的事有新进展',
  reply: '您上报的事有了回复',
  ask: '请您补充一点情况',
  result: '您上报的事有结果了',
  published: '您上报的事见报了',
};

/** The same to those who did not report it themselves. */
const NOTICE_WORDS_TO_OTHERS: Record<Exclude<Audience, 'reporter'>, (kind: NoticeKind) => string> = {
  neighbour: (kind) => NOTICE_WORDS[kind].replace('您上报的事', '您也遇到的事'),
  follower: (kind) => NOTICE_WORDS[kind].replace('您上报的事', '您关注的事'),
  community: () => '您关注的社区公开了一件事',
};

/** What a notice says to the one who gets it. */
export function noticeTitle({ kind, audience }: { kind: NoticeKind; audience: Audience | null }): string {
  return audience === null || audience === 'reporter' ? NOTICE_WORDS[kind] : NOTICE_WORDS_TO_OTHERS[audience](kind);
}

/** The same in at most 5 Chinese characters: WeChat's limit for `phrase`. */
export const BRIEF_NOTICE_WORDS: Record<NoticeKind, string> = {
  received: '已收到',
  progress: '有新进展',
  reply: '有新回复',
  ask: '请您补充',
  result: '有结果了',
  published: '见报了',
};

/** Why a message was given up, said to an administrator; `problem` is what the sender kept. */
export function sayProblem(problem: string | null): string {
  const found = PROBLEMS.find(([sign]) => problem?.startsWith(sign));
  return found?.[1] ?? '微信没有收下这条消息，请看看模板和设置';
}

const PROBLEMS: readonly [sign: string, words: string][] = [
  ['workers lost', '发送的程序断了好几次'],
  ['may have gone', '可能已经送到了，怕重复就没有再发'],
  ['not reached', '一直连不上微信'],
  ['errcode', '微信一直说忙，或者设置不对'],
];
