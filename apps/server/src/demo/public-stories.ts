import { join, print, publish, type PublicStep } from './public-steps.js';

const DAY = 24;

/** What the public sees of the sample reports, by the sample's number: as the reporters wrote it, or with names left out. */
export const PUBLIC_STORIES: Readonly<Record<number, PublicStep[]>> = {
  2: [
    publish(1.8 * DAY, '三号院又见飞线充电，社区要装充电桩'),
    ...[1.7 * DAY, 1.5 * DAY, 1.2 * DAY, 20, 9, 3].map((hoursAgo) => join(hoursAgo)),
  ],
  3: [publish(2.6 * DAY, '西排平房电线老化，一刮风就跳闸'), join(2.5 * DAY), join(1.1 * DAY)],
  4: [publish(1.2 * DAY, '后排平房墙体倾斜，已拉警戒线'), join(1.1 * DAY), join(22), join(5)],
  6: [
    publish(
      9.4 * DAY,
      '独居老人几天没出门，网格员上门',
      '隔壁独居的大娘好几天没出门了，电话也打不通，请社区上门看看。',
    ),
    print(8 * DAY, '敲开那扇门之后', 'A05'),
  ],
  7: [publish(20, '校门口小饭桌停业整改'), join(18, true), join(12, true)],
  9: [
    publish(18, '垃圾三天没人收，清运改成一天两次'),
    join(40),
    join(17, true),
    join(8, false),
    print(6, '一天两次，臭味没了', '5'),
  ],
  10: [publish(8 * DAY, '居民盼多办几场食品安全宣传')],
  12: [publish(12.5 * DAY, '广场舞晚八点半收场'), join(14 * DAY), join(12.4 * DAY, true)],
  16: [publish(3 * DAY, '无物业小区单元门坏了半年'), join(2.9 * DAY), join(2 * DAY), join(1 * DAY)],
  17: [publish(15.5 * DAY, '学校外书店盗版教辅被收缴')],
  20: [publish(15, '居民盼社区办个老年食堂'), join(12), join(7), join(2)],
  22: [publish(4.4 * DAY, '地下室返水，主管道要换一段'), join(4 * DAY)],
  24: [publish(1.7 * DAY, '周末志愿者义诊，排队的人真多'), print(1 * DAY, '家门口量血压测血糖', 'A06')],
  25: [publish(1.9 * DAY, '小区后墙根的建筑垃圾清走了'), join(1.5 * DAY, true)],
  30: [publish(8 * DAY, '地下车库顶板裂缝滴水'), join(6 * DAY), join(3 * DAY)],
  32: [publish(3.5 * DAY, '社区书记每周二给大家讲课')],
  33: [join(2.5 * DAY), publish(4.5, '纸箱沙发搬走，消防通道通了'), join(4, true)],
  39: [
    publish(8.7 * DAY, '村口路面塌坑填平，恢复通车'),
    join(10 * DAY),
    print(7 * DAY, '嘉年华前，村口的坑填上了', 'A07'),
  ],
};
