import {
  CHANNEL_WORDS,
  COVERAGE_WORDS,
  IDENTITY_WORDS,
  sayDay,
  VERIFICATION_WORDS,
  type EventCommand,
} from '@sanshi/contracts';
import type { EventDetail, ReportEvent } from './report-event.entity.js';

type Said = Pick<ReportEvent, 'at' | 'actorName' | 'detail'>;

const day = (iso: string | undefined, at: Date): string => (iso ? sayDay(new Date(iso), at) : '');

function followUp({ by, solved }: EventDetail): string {
  return `${by === 'visit' ? '上门' : '电话'}回访，${solved ? '问题已解决' : '问题没解决，继续办理'}`;
}

function confirmed(name: string, { solved, satisfied }: EventDetail): string {
  const mood = satisfied === undefined ? '' : satisfied ? '，满意' : '，不满意';
  return solved ? `${name}确认已解决${mood}` : `${name}说没解决，继续办理`;
}

function assigned({ officeName = '' }: EventDetail): string {
  return `已派给${officeName}`;
}

function returned(name: string, { officeName }: EventDetail): string {
  return `${name}退回：不归本单位办${officeName ? `，应由${officeName}办` : ''}`;
}

function parked(name: string, { granted, until }: EventDetail, at: Date): string {
  if (granted === undefined) return `${name}申请挂账到${day(until, at)}`;
  return granted ? `暂时办不了，${day(until, at)}再看` : '挂账申请没有批准，继续办理';
}

function extended(name: string, { granted }: EventDetail): string {
  if (granted === undefined) return `${name}申请延期`;
  return granted ? '办理期限延长一次' : '延期申请没有批准';
}

function filed(name: string, { channel }: EventDetail): string {
  return channel ? `${name}登记（${CHANNEL_WORDS[channel]}）` : `${name}上报了这件事`;
}

function covered({ coverage, story }: EventDetail): string {
  if (story) return `见报了：《${story.headline}》，${story.edition} 第 ${story.page} 版`;
  return `报道进度：${COVERAGE_WORDS[coverage ?? 'none']}`;
}

const SENTENCES: Record<EventCommand, (event: Said, detail: EventDetail) => string> = {
  file: ({ actorName }, detail) => filed(actorName, detail),
  join: () => '又有一位邻居也遇到了',
  accept: ({ actorName }) => `${actorName}已受理`,
  assign: (_, detail) => assigned(detail),
  sign: ({ actorName }) => `${actorName}已签收`,
  reply: ({ actorName }) => `${actorName}回复`,
  ask: ({ actorName }) => `${actorName}请您补充`,
  resolve: ({ actorName }) => `${actorName}已办结`,
  answer: ({ actorName }) => `${actorName}答复`,
  merge: () => '与另一件同样的事并在一起办理',
  'follow-up': (_, detail) => followUp(detail),
  return: ({ actorName }, detail) => returned(actorName, detail),
  park: ({ actorName, at }, detail) => parked(actorName, detail, at),
  extend: ({ actorName }, detail) => extended(actorName, detail),
  urge: ({ actorName }) => `${actorName}催了一次`,
  note: () => '内部备注',
  cover: (_, detail) => covered(detail),
  verify: (_, { verification }) => `核实结果：${VERIFICATION_WORDS[verification ?? 'unverified']}`,
  decline: () => '不予受理',
  reopen: ({ actorName }) => `${actorName}要求重新办理`,
  reinstate: () => '恢复受理',
  unmerge: () => '撤销并案，单独办理',
  message: ({ actorName }) => `${actorName}补充说明`,
  publish: (_, { news }) => (news === 'first' ? '您报的事已公开' : '公开的内容更新了'),
  minor: () => '标为未成年人上报，看是谁报的要另一位编辑同意',
  unpublish: ({ actorName }) => `${actorName}把这件事从公开页面撤下`,
  identity: ({ actorName }, { identity }) => `${actorName}把身份改为${IDENTITY_WORDS[identity ?? 'anonymous']}`,
  withdraw: ({ actorName }) => `${actorName}撤回了这件事`,
  confirm: ({ actorName }, detail) => confirmed(actorName, detail),
  archive: () => '7 天没有异议，自动归档',
  resume: () => '暂停结束，继续计时',
};

/**
 * One plain sentence of what happened, for a timeline.
 * @param by the name under which the reader knows who did it
 */
export function sayEvent(
  { command, at, actorName, detail }: Said & Pick<ReportEvent, 'command'>,
  by = actorName,
): string {
  return SENTENCES[command]({ at, actorName: by, detail }, detail ?? {});
}
