import Taro from '@tarojs/taro';
import type { Asking } from './capabilities';

/** WeChat's own windows read no CSS: config/tokens.css, --brand. */
const BRAND = '#b8322a';

export const showLine = (line: Taro.showToast.Option): void => void Taro.showToast(line);

export const ask: Asking = async ({ title, content, yes, no }) => {
  const cancel = no === null ? { showCancel: false } : { cancelText: no };
  return (await Taro.showModal({ title, content, confirmText: yes, confirmColor: BRAND, ...cancel })).confirm;
};
