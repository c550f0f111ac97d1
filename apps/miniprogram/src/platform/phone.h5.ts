import Taro from '@tarojs/taro';
import type { Phone } from './capabilities';

async function copy(data: string): Promise<void> {
  await Taro.setClipboardData({ data });
  await Taro.showToast({ title: '已复制', icon: 'none' });
}

export const phone: Phone = {
  wantsLargeType: () => false,
  topInset: () => 0,
  dial: (number) => window.location.assign(`tel:${number}`),
  copy,
  isOnline: () => Promise.resolve(navigator.onLine),
  whenOnline: (back) => window.addEventListener('online', back),
};
