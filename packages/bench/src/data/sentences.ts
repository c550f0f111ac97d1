import type { Dice } from './dice.ts';

/** What residents write, in parts that can be put together in many ways. */
const WHERE = [
  '小区东门',
  '三号楼二单元',
  '菜市场门口',
  '幼儿园对面',
  '公交站旁边',
  '南侧围墙外',
  '地下车库入口',
  '健身广场',
  '五号楼楼道',
  '十字路口',
];
const WHAT = [
  '的路灯坏了好几天，晚上黑得看不清台阶',
  '有人私拉电线给电动车充电，线就搭在窗台上',
  '的井盖松动，车一过就响，怕有人掉下去',
  '的暖气管道渗水，墙皮已经泡掉一大片',
  '的垃圾堆了快一个星期没有人来收，味道很大',
  '的消防通道被几辆旧车堵住，救护车进不来',
  '的墙面裂了一条缝，比上个月又宽了一指',
  '每天半夜施工，老人和孩子都睡不好',
  '的楼道里堆满纸箱，灯也不亮，走路要扶着墙',
  '有位独居的老人，最近几天没有见她下楼',
];
const WISH = [
  '希望有人来看看。',
  '打过物业电话，一直没有回音。',
  '请帮忙反映一下，谢谢。',
  '邻居们都很担心。',
  '已经拍了照片。',
  '上次说修，到现在没有动静。',
];

export const RARE_SENTENCE = '发现一只走失的金毛犬。';

/** A report's words, 25 to 150 characters. */
export function words(dice: Dice): string {
  const sentences = Array.from(
    { length: 1 + dice.below(3) },
    () => `${dice.one(WHERE)}${dice.one(WHAT)}，${dice.one(WISH)}`,
  );
  return sentences.join('');
}

export const titleOf = (text: string): string => Array.from(text).slice(0, 30).join('');
