import type { FeedbackKind } from './data-rights.ts';
import type {
  Beat,
  Channel,
  CoverageState,
  DeskCommand,
  HandlingState,
  Identity,
  Kind,
  Priority,
  Represented,
  Role,
  Verification,
} from './words.ts';

/** The words on the screen, once for both clients and the server's notices. */

export const STATE_WORDS: Record<HandlingState, string> = {
  received: '待受理',
  accepted: '已受理',
  assigned: '待签收',
  handling: '办理中',
  resolved: '已办结',
  closed: '已归档',
  declined: '不予受理',
  merged: '已并案',
  withdrawn: '已撤回',
};

export const COVERAGE_WORDS: Record<CoverageState, string> = {
  none: '未立选题',
  lead: '选题',
  interviewing: '采访中',
  drafted: '成稿',
  published: '见报',
  dropped: '不采用',
};

export const VERIFICATION_WORDS: Record<Verification, string> = {
  unverified: '未核实',
  verified: '已核实',
  unfounded: '不属实',
};

export const KIND_WORDS: Record<Kind, string> = { news: '爆料', hazard: '隐患' };
export const BEAT_WORDS: Record<Beat, string> = { home: '居家事', neighbour: '邻里事', community: '社区事' };
export const PRIORITY_WORDS: Record<Priority, string> = { emergency: '紧急', urgent: '较急', normal: '一般' };

export const CHANNEL_WORDS: Record<Channel, string> = {
  miniprogram: '小程序',
  h5: '网页',
  hotline: '电话',
  email: '来信',
  open311: '其他系统',
  patrol: '巡查',
};

export const IDENTITY_WORDS: Record<Identity, string> = {
  named: '实名',
  confidential: '只让报社知道',
  anonymous: '匿名',
};

export const ROLE_WORDS: Record<Role, string> = {
  editor: '编辑',
  office: '社区工作人员',
  supervisor: '督办',
  admin: '管理员',
};

export const DESK_COMMAND_WORDS: Record<DeskCommand, string> = {
  accept: '受理',
  assign: '派单',
  sign: '签收',
  reply: '回复居民',
  ask: '请居民补充',
  resolve: '办结',
  answer: '答复办结',
  merge: '并案',
  'follow-up': '回访',
  return: '退单',
  park: '挂账',
  extend: '延期',
  urge: '催办',
  note: '内部备注',
  cover: '选题',
  verify: '核实',
  decline: '不予受理',
  reopen: '重新办理',
  reinstate: '恢复受理',
  unmerge: '撤销并案',
  publish: '公开',
  unpublish: '撤回公开',
  minor: '标为未成年人上报',
};

export const REPRESENTED_WORDS: Record<Represented, string> = { parent: '父母', neighbour: '邻居', other: '别人' };

/** 代父母报 */
export const sayOnBehalf = (who: Represented): string => `代${REPRESENTED_WORDS[who]}报`;

export const FEEDBACK_WORDS: Record<FeedbackKind, string> = {
  complaint: '投诉',
  suggestion: '建议',
  trouble: '用不了',
};

/** What the page says before an account is deleted, and what the server then does. */
export const ACCOUNT_DELETION_WORDS =
  '删除后马上生效，不能找回：账号、登录、称呼和电话、同意记录、消息、关注、意见都会删掉；还没有社区或街道接手的上报，连同照片一起删掉。' +
  '社区或街道已经接手的、已经见报的、有邻居一起遇到或已与别人的上报并案的，会留下办理记录，但不再公开，也不再和您有任何联系：看不出是谁报的，结果也没法再告诉您。';

/** `4821907365` as people say it over the telephone: `4821 907 365`. */
export function sayReceiptNumber(digits: string): string {
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
}
