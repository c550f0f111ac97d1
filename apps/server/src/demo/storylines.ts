import type { Confirm, DeskCommandBodies, Identity, ReporterCommand } from '@sanshi/contracts';

/** What happens to a report in the demo, in order; `hoursAgo` counts back from the moment of seeding. */
type StaffStep = {
  [Command in keyof DeskCommandBodies]: {
    hoursAgo: number;
    by: StaffName;
    command: Command;
    body: Omit<DeskCommandBodies[Command], 'version' | 'photoIds' | 'into'>;
    /** With `merge`: the sample's number. */
    into?: number;
    /** How many pictures of the result come along. */
    pictures?: number;
  };
}[keyof DeskCommandBodies];

type ReporterStep =
  | { hoursAgo: number; by: 'reporter'; command: 'confirm'; body: Omit<Confirm, 'version'> }
  | { hoursAgo: number; by: 'reporter'; command: Exclude<ReporterCommand, 'confirm'>; body: { text: string } };

export type StaffName = 'editor' | 'supervisor' | 'office';
export type Step = StaffStep | ReporterStep;

export interface Storyline {
  /** The sample's number in `config/demo/reports.json`. */
  n: number;
  hoursAgo: number;
  identity?: Identity;
  steps: Step[];
}

const accept = (hoursAgo: number): Step => ({ hoursAgo, by: 'editor', command: 'accept', body: {} });
/** To the community's own office. */
const assign = (hoursAgo: number): Step => ({
  hoursAgo,
  by: 'editor',
  command: 'assign',
  body: { officeCode: OWN_OFFICE },
});
const sign = (hoursAgo: number): Step => ({ hoursAgo, by: 'office', command: 'sign', body: {} });
const reply = (hoursAgo: number, text: string, by: StaffName = 'office'): Step => ({
  hoursAgo,
  by,
  command: 'reply',
  body: { text },
});
const note = (hoursAgo: number, text: string): Step => ({ hoursAgo, by: 'editor', command: 'note', body: { text } });
const resolve = (hoursAgo: number, text: string, pictures = 1): Step => ({
  hoursAgo,
  by: 'office',
  command: 'resolve',
  body: { text },
  pictures,
});
const lead = (hoursAgo: number, text: string): Step => ({
  hoursAgo,
  by: 'editor',
  command: 'cover',
  body: { coverage: 'lead', text },
});
const confirm = (hoursAgo: number, satisfied: boolean, comment: string): Step => ({
  hoursAgo,
  by: 'reporter',
  command: 'confirm',
  body: { solved: true, satisfied, comment },
});

/** Stands for the office of the report's own community. */
export const OWN_OFFICE = 'own';
const DAY = 24;

/** Just in, waiting at the desk. */
const RECEIVED: Storyline[] = [
  { n: 1, hoursAgo: 0.1, identity: 'confidential', steps: [] },
  { n: 28, hoursAgo: 0.2, steps: [] },
  { n: 29, hoursAgo: 0.15, steps: [] },
  { n: 13, hoursAgo: 0.55, steps: [] },
  { n: 18, hoursAgo: 1.1, steps: [] },
  { n: 11, hoursAgo: 2.1, identity: 'confidential', steps: [] },
  { n: 14, hoursAgo: 2.4, steps: [note(2, '上周同一栋楼也有人打电话说过，可以一起去看。')] },
  { n: 37, hoursAgo: 3.2, identity: 'anonymous', steps: [] },
  { n: 40, hoursAgo: 4.5, steps: [] },
  { n: 27, hoursAgo: 5.2, steps: [] },
  { n: 34, hoursAgo: 6, steps: [] },
  { n: 36, hoursAgo: 8, steps: [] },
];

/** Taken on, waiting for an office or for its signature. */
const WAITING: Storyline[] = [
  { n: 19, hoursAgo: 10, steps: [accept(9.5)] },
  { n: 20, hoursAgo: 20, steps: [accept(18), lead(17, '老年食堂，可以和别的社区比一比')] },
  { n: 31, hoursAgo: 26, steps: [accept(24), assign(23.5)] },
  { n: 5, hoursAgo: 3.5, steps: [accept(2.5), assign(1.2)] },
  { n: 23, hoursAgo: 7, identity: 'confidential', steps: [accept(5), assign(1.5)] },
  { n: 38, hoursAgo: 5, steps: [accept(4.6), assign(4.5)] },
];

/** With an office, being dealt with. */
const HANDLING: Storyline[] = [
  {
    n: 2,
    hoursAgo: 2.2 * DAY,
    identity: 'anonymous',
    steps: [
      accept(2.1 * DAY),
      assign(2.05 * DAY),
      sign(2 * DAY),
      reply(1.9 * DAY, '已经联系供电所和房主，今天下午先断电，明天上门重新布线，再装一个充电桩。'),
    ],
  },
  {
    n: 3,
    hoursAgo: 3 * DAY,
    steps: [
      accept(2.9 * DAY),
      assign(2.85 * DAY),
      sign(2.8 * DAY),
      reply(2.7 * DAY, '电工看过了，整排要换线，正在和房东商量费用。'),
    ],
  },
  {
    n: 4,
    hoursAgo: 1.5 * DAY,
    steps: [
      accept(1.4 * DAY),
      assign(1.38 * DAY),
      sign(1.35 * DAY),
      reply(1.3 * DAY, '已拉警戒线，请大家绕行。鉴定公司明天来测。'),
      {
        hoursAgo: 4,
        by: 'reporter',
        command: 'message',
        body: { text: '警戒线被风刮跑了，孩子们又从底下过，能不能换成围挡？' },
      },
    ],
  },
  {
    n: 16,
    hoursAgo: 4 * DAY,
    steps: [
      accept(3.9 * DAY),
      assign(3.8 * DAY),
      sign(3.5 * DAY),
      { hoursAgo: 20, by: 'office', command: 'ask', body: { text: '请问是哪个单元？门是锁坏了还是合页坏了？' } },
    ],
  },
  {
    n: 22,
    hoursAgo: 5 * DAY,
    steps: [
      accept(4.9 * DAY),
      assign(4.8 * DAY),
      sign(4.6 * DAY),
      reply(4.5 * DAY, '已请排水公司来看，是主管道堵了。'),
      {
        hoursAgo: 6,
        by: 'office',
        command: 'extend',
        body: { text: '主管道要挖开换一段，排水公司排到下周三，申请延期。' },
      },
    ],
  },
  {
    n: 30,
    hoursAgo: 9 * DAY,
    steps: [
      accept(8.9 * DAY),
      assign(8.8 * DAY),
      sign(8.7 * DAY),
      reply(8.5 * DAY, '已请防水公司做方案。'),
      { hoursAgo: 10, by: 'supervisor', command: 'urge', body: {} },
    ],
  },
  {
    n: 15,
    hoursAgo: 3.2 * DAY,
    identity: 'anonymous',
    steps: [accept(3.1 * DAY), assign(3 * DAY), sign(2.6 * DAY), reply(2.5 * DAY, '已和这户约好周四一起清理。')],
  },
];

/** With a result. */
const RESOLVED: Storyline[] = [
  {
    n: 7,
    hoursAgo: 4 * DAY,
    identity: 'confidential',
    steps: [
      accept(3.95 * DAY),
      assign(3.9 * DAY),
      sign(3.88 * DAY),
      reply(3.5 * DAY, '市场监管所已到场，面粉和冰箱里的肉都已封存送检。'),
      resolve(1 * DAY, '小饭桌已停业整改，责任人被约谈。三个孩子的家长都已联系上，孩子已好转。', 1),
    ],
  },
  {
    n: 9,
    hoursAgo: 2 * DAY,
    steps: [
      accept(1.95 * DAY),
      assign(1.9 * DAY),
      sign(1.8 * DAY),
      resolve(20, '垃圾已全部清走，清运改成一天两次，夏天再加一次消杀。', 2),
    ],
  },
  {
    n: 25,
    hoursAgo: 6 * DAY,
    steps: [
      accept(5.9 * DAY),
      assign(5.8 * DAY),
      sign(5.6 * DAY),
      reply(5.5 * DAY, '已联系施工方，限三天清走。'),
      resolve(2 * DAY, '建筑垃圾已清完，墙根冲洗干净，装了监控，再倒要罚。', 1),
    ],
  },
  {
    n: 33,
    hoursAgo: 3 * DAY,
    steps: [
      accept(2.9 * DAY),
      assign(2.8 * DAY),
      sign(2.7 * DAY),
      resolve(5, '和两户一起把纸箱和旧沙发搬走了，消防通道已经通了。', 1),
    ],
  },
];

/** Over and done with. */
const CLOSED: Storyline[] = [
  {
    n: 6,
    hoursAgo: 12 * DAY,
    steps: [
      accept(11.98 * DAY),
      assign(11.97 * DAY),
      sign(11.95 * DAY),
      reply(11.9 * DAY, '网格员已上门，张大娘摔伤了腿，已送到医院，家人正在赶来。'),
      resolve(10 * DAY, '张大娘已出院回家，社区安排志愿者每天送饭，给她装了一键呼叫。', 1),
      confirm(9.5 * DAY, true, '谢谢你们，去得真快。'),
      lead(9 * DAY, '独居老人一键呼叫，可以做一篇'),
    ],
  },
  {
    n: 12,
    hoursAgo: 15 * DAY,
    steps: [
      accept(14.9 * DAY),
      assign(14.8 * DAY),
      sign(14.5 * DAY),
      reply(14.4 * DAY, '已和广场舞队商量，晚上八点半以后不放音响。'),
      resolve(13 * DAY, '广场舞队签了公约，八点半收场，社区每晚去看一眼。', 1),
      confirm(12 * DAY, true, '安静多了。'),
    ],
  },
  {
    n: 17,
    hoursAgo: 20 * DAY,
    identity: 'anonymous',
    steps: [
      accept(19.9 * DAY),
      assign(19.8 * DAY),
      sign(19.5 * DAY),
      resolve(17 * DAY, '文化执法队已检查，盗版教辅 86 册全部收缴，书店停业整顿。', 1),
      {
        hoursAgo: 16 * DAY,
        by: 'editor',
        command: 'follow-up',
        body: { by: 'visit', solved: true, text: '到店看过，书架已清空。' },
      },
    ],
  },
  {
    n: 39,
    hoursAgo: 11 * DAY,
    steps: [
      accept(10.9 * DAY),
      assign(10.85 * DAY),
      sign(10.8 * DAY),
      resolve(9 * DAY, '路面已填平压实，铺了新沥青，当天恢复通车。', 2),
      confirm(8.8 * DAY, false, '修是修好了，就是晚了两天。'),
    ],
  },
  {
    n: 35,
    hoursAgo: 7 * DAY,
    steps: [
      {
        hoursAgo: 6.8 * DAY,
        by: 'editor',
        command: 'answer',
        body: { text: '问过普查办：可以约晚上七点到九点上门，也可以自己在网上填报，您给社区打个电话就行。' },
      },
    ],
  },
  {
    n: 10,
    hoursAgo: 9 * DAY,
    steps: [
      {
        hoursAgo: 8.7 * DAY,
        by: 'editor',
        command: 'answer',
        body: { text: '谢谢您的建议，已转给社区，下个月还有两场，时间会贴在公告栏。' },
      },
    ],
  },
];

/** What did not go the usual way. */
const OTHERWISE: Storyline[] = [
  {
    n: 8,
    hoursAgo: 3.5 * DAY,
    steps: [accept(3.4 * DAY), { hoursAgo: 3.3 * DAY, by: 'editor', command: 'merge', body: {}, into: 7 }],
  },
  {
    n: 21,
    hoursAgo: 8 * DAY,
    identity: 'anonymous',
    steps: [
      {
        hoursAgo: 7.5 * DAY,
        by: 'editor',
        command: 'decline',
        body: { text: '这家书店的营业执照在里间墙上，书也查过没有问题，谢谢您留心。' },
      },
    ],
  },
  {
    n: 26,
    hoursAgo: 6 * DAY,
    steps: [{ hoursAgo: 5.5 * DAY, by: 'reporter', command: 'withdraw', body: { text: '已经在别处说过了' } }],
  },
  {
    n: 24,
    hoursAgo: 2 * DAY,
    steps: [accept(1.9 * DAY), lead(1.8 * DAY, '周末义诊，摄影记者可以去')],
  },
  {
    n: 32,
    hoursAgo: 4 * DAY,
    steps: [accept(3.9 * DAY), lead(3.8 * DAY, '社区干部讲课，可以做人物')],
  },
];

/** Every sample report's way, oldest first, so that what is merged finds its primary there. */
export const STORYLINES: readonly Storyline[] = [
  ...RECEIVED,
  ...WAITING,
  ...HANDLING,
  ...RESOLVED,
  ...CLOSED,
  ...OTHERWISE,
].sort((a, b) => b.hoursAgo - a.hoursAgo);
