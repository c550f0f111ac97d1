import Taro from '@tarojs/taro';

export const showLine = (line: Taro.showToast.Option): void => void Taro.showToast(line);

/** @returns whether it was agreed to */
export const showQuestion = async (question: Taro.showModal.Option): Promise<boolean> =>
  (await Taro.showModal(question)).confirm;
