import Taro from '@tarojs/taro';
import { holdFocus } from './focus.h5';

/** Taro draws its lines and questions as bare boxes: here they get what a screen reader and a keyboard need. */
export function showLine(line: Taro.showToast.Option): void {
  void Taro.showToast(line).then(() => document.querySelector('.taro__toast')?.setAttribute('role', 'status'));
}

/** @returns whether it was agreed to */
export async function showQuestion(question: Taro.showModal.Option): Promise<boolean> {
  const answer = Taro.showModal(question);
  const letGo = held(question.title ?? '');
  const { confirm } = await answer;
  letGo();
  return confirm;
}

function held(title: string): () => void {
  const box = document.querySelector<HTMLElement>('.taro__modal');
  if (!box) return () => undefined;
  const buttons = Array.from(box.querySelectorAll<HTMLElement>('.taro-model__btn'));
  for (const button of buttons) say(button, { role: 'button', tabindex: '0' });
  say(box, { role: 'alertdialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1' });
  return holdFocus(box, () => buttons.find((button) => button.checkVisibility())?.click());
}

function say(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
