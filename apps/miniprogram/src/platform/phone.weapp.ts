import Taro from '@tarojs/taro';
import type { Phone } from './capabilities';

/** WeChat's usual size is 17 on iOS and 16 on Android; from here on people have asked for larger type. */
const LARGE_FONT = 20;
const DEFAULT_TOP = 48;

/** As WeChat documents it; Taro's types leave the size out. */
interface AppBase {
  language?: string;
  fontSizeSetting?: number;
}

function wantsLargeType(): boolean {
  const { fontSizeSetting }: AppBase = Taro.getAppBaseInfo();
  return (fontSizeSetting ?? 0) >= LARGE_FONT;
}

function topInset(): number {
  const capsule = Taro.getMenuButtonBoundingClientRect();
  return capsule.bottom > 0 ? capsule.bottom : DEFAULT_TOP;
}

/** 场景值 of 朋友圈内打开“单页模式”. */
const FROM_MOMENTS = 1154;

export const phone: Phone = {
  wantsLargeType,
  topInset,
  showsOnePage: () => Taro.getLaunchOptionsSync().scene === FROM_MOMENTS,
  dial: (phoneNumber) => void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined),
  copy: async (data) => void (await Taro.setClipboardData({ data })),
  isOnline: async () => (await Taro.getNetworkType()).networkType !== 'none',
  whenOnline: (back) => Taro.onNetworkStatusChange(({ isConnected }) => isConnected && back()),
};
