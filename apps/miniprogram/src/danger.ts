import type { CategoryView } from '@sanshi/contracts';

export interface LifeLine {
  name: string;
  number: string;
}

const POLICE = { name: '报警', number: '110' };
const FIRE = { name: '火警', number: '119' };
const AMBULANCE = { name: '急救', number: '120' };
const POWER = { name: '电力', number: '95598' };

/** Whom to call when life is in danger, nationwide. */
export const LIFE_LINES: readonly LifeLine[] = [POLICE, FIRE, AMBULANCE, POWER];

/** The city's own line for everything that is not urgent. */
export const TOWN_HALL: LifeLine = { name: '政务服务热线', number: '12345' };

export interface Danger {
  /** What to do before anything else. */
  advice: string;
  lines: readonly LifeLine[];
}

const SIGNS: readonly { words: readonly string[]; danger: Danger }[] = [
  {
    words: ['煤气', '燃气', '天然气', '液化气', '漏气', '一氧化碳', '煤烟', '倒烟', '中毒'],
    danger: {
      advice:
        '别开关电器，别点火。关阀门、开窗，人都到屋外再打电话；有人头晕叫急救。燃气公司的抢修电话印在缴费单和燃气表上。',
      lines: [FIRE, AMBULANCE, POLICE],
    },
  },
  {
    words: ['打火', '冒火', '起火', '着火', '冒烟', '火花', '失火'],
    danger: { advice: '先离开现场，到安全的地方再打电话；电器着火别泼水。', lines: [FIRE, POWER, AMBULANCE] },
  },
  {
    words: ['电线断', '断线', '裸露', '触电', '漏电', '电线掉', '电线杆倒', '电线垂', '带电'],
    danger: { advice: '离电线八步以外，别碰水，别去拉人，提醒别人别靠近。', lines: [POWER, AMBULANCE, FIRE] },
  },
  {
    words: ['要塌', '塌了', '快塌', '倒塌', '墙倒', '墙歪', '掉下来', '往下掉', '高空抛物', '坠落'],
    danger: { advice: '离开墙根和屋檐下，别回屋取东西，提醒别人绕着走。', lines: [FIRE, POLICE, AMBULANCE] },
  },
  {
    words: ['井盖没', '没有井盖', '井盖丢', '没井盖', '掉进'],
    danger: { advice: '别站在井边，用树枝、车辆拦住，提醒别人绕开。', lines: [POLICE, AMBULANCE] },
  },
];

const EMERGENCY: Danger = { advice: '如果正有危险，先离开现场再打电话。', lines: [POLICE, FIRE, AMBULANCE] };

/** What to do first where a matter can kill, by its words or by a category that the newsroom calls an emergency; else null. */
export function dangerIn(text: string, category: CategoryView | undefined): Danger | null {
  const sign = SIGNS.find(({ words }) => words.some((word) => text.includes(word)));
  if (sign) return sign.danger;
  return category?.priority === 'emergency' ? EMERGENCY : null;
}
