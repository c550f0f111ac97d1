import Taro from '@tarojs/taro';
import type { Asking } from './capabilities';

/** Taro draws its line as a bare box: a screen reader must be told that it is there. */
export function showLine(line: Taro.showToast.Option): void {
  void Taro.showToast(line).then(() => document.querySelector('.taro__toast')?.setAttribute('role', 'status'));
}

/**
 * The browser's own dialog: Taro's can be worked by a finger only. Escape is the gentler answer, the keyboard stays within it, and
 * goes back afterwards to where it was.
 */
export const ask: Asking = ({ title, content, yes, no }) =>
  new Promise((resolve) => {
    // It lies outside of the pages, which say themselves how large their type is.
    const dialog = element('dialog', document.querySelector('.large-type') ? 'ask large-type' : 'ask');
    const heading = element('h2', 'ask-title', title);
    heading.id = 'ask-title';
    dialog.setAttribute('aria-labelledby', heading.id);
    const button = (words: string, answer: string, look: string): HTMLButtonElement => {
      const one = element('button', look, words);
      one.addEventListener('click', () => dialog.close(answer));
      return one;
    };
    const answers = element('div', 'ask-answers');
    answers.append(...(no === null ? [] : [button(no, '', 'ask-no')]), button(yes, 'yes', 'ask-yes'));
    dialog.append(heading, element('p', 'ask-content', content), answers);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, words = '') {
  const made = document.createElement(tag);
  Object.assign(made, { className, textContent: words });
  return made;
}
