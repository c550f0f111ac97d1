import { accept, assign, confirm, lead, reply, resolve, sign, type Storyline } from './story-steps.js';

const DAY = 24;

/** Over and done with. */
export const CLOSED: Storyline[] = [
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
export const OTHERWISE: Storyline[] = [
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
