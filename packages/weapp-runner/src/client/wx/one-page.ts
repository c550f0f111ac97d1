import { later, type Api } from '../api.ts';
import { Refused } from '../phone.ts';
import type { Program } from '../program.ts';
import { sayToast } from './screen.ts';

/** 场景值 of 朋友圈内打开“单页模式”. */
const FROM_MOMENTS = 1154;
const WITHHELD = ['login', 'navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'];

/** Out of Moments WeChat shows one page of the app, and nothing else of it. */
export const isOnePage = ({ launch }: Program): boolean => launch.scene === FROM_MOMENTS;

/** Nobody is signed in there, and no way leads to another page: WeChat says so itself. */
export function withheldInOnePage(): Record<string, Api> {
  const withheld = (name: string): Api =>
    later(name, () => {
      sayToast('请前往小程序使用完整服务');
      throw new Refused('not in the single page mode');
    });
  return Object.fromEntries(WITHHELD.map((name) => [name, withheld(name)]));
}
