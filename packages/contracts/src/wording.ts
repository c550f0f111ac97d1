import type {
  Beat,
  Channel,
  CoverageState,
  DeskCommand,
  HandlingState,
  Identity,
  Kind,
  Priority,
  ReporterCommand,
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
  email: '邮件',
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
};

export const REPORTER_COMMAND_WORDS: Record<ReporterCommand, string> = {
  message: '补充说明',
  withdraw: '撤回',
  urge: '催一催',
  confirm: '确认结果',
  reopen: '没解决，重新办',
  identity: '改得更保密',
};

export const REPRESENTED_WORDS: Record<Represented, string> = { parent: '父母', neighbour: '邻居', other: '别人' };

/** `4821907365` as people say it over the telephone: `4821 907 365`. */
export function sayReceiptNumber(digits: string): string {
  return `${digits.slice(0, 4)} ${digits.slice(4, 7)} ${digits.slice(7)}`;
}
