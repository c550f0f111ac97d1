import { CLOSED, OTHERWISE } from './ended-stories.js';
import { accept, assign, lead, note, reply, resolve, sign, STREET, type Storyline } from './story-steps.js';

const DAY = 24;

/** Just in, waiting at the desk. */
const RECEIVED: Storyline[] = [
  { n: 1, hoursAgo: 0.1, identity: 'confidential', steps: [] },
  { n: 28, hoursAgo: 0.2, steps: [] },
  { n: 29, hoursAgo: 0.15, steps: [] },
  { n: 13, hoursAgo: 0.55, steps: [] },
  { n: 18, hoursAgo: 1.1, steps: [] },
  { n: 14, hoursAgo: 2.4, steps: [note(2, '上周同一栋楼也有人打电话说过，可以一起去看。')] },
  { n: 37, hoursAgo: 3.2, identity: 'anonymous', steps: [] },
  { n: 40, hoursAgo: 4.5, steps: [] },
  { n: 27, hoursAgo: 5.2, steps: [] },
  { n: 34, hoursAgo: 6, steps: [] },
  {
    n: 36,
    hoursAgo: 8,
    byTelephone: true,
    steps: [accept(7.5), reply(7, '记下了，已经问社区能不能装公告栏，有回音再告诉您。', 'editor')],
  },
];

/** Taken on, waiting for an office or for its signature. */
const WAITING: Storyline[] = [
  { n: 11, hoursAgo: 20, identity: 'confidential', steps: [accept(19), assign(2, STREET)] },
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

/** Every sample report's way, oldest first, so that what is merged finds its primary there. */
export const STORYLINES: readonly Storyline[] = [
  ...RECEIVED,
  ...WAITING,
  ...HANDLING,
  ...RESOLVED,
  ...CLOSED,
  ...OTHERWISE,
].sort((a, b) => b.hoursAgo - a.hoursAgo);
