import { layer } from './frame.ts';

/** What WeChat itself draws above the app: it is plain HTML here, reached by role and name as a screen reader would. */
type Part = HTMLElement | string;

export function element(tag: string, attributes: Readonly<Record<string, string>> = {}, ...parts: Part[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...parts);
  return made;
}

export function button(words: string, onTap: () => void, className = ''): HTMLElement {
  const made = element('button', { class: className }, words);
  made.addEventListener('click', onTap);
  return made;
}

/** Puts `made` on top of everything. @returns takes it away */
export function show(made: HTMLElement): () => void {
  layer().append(made);
  return () => made.remove();
}

/** Shows what is drawn with a way to answer, until it is answered. */
export function answered<Answer>(draw: (answer: (value: Answer) => void) => HTMLElement): Promise<Answer> {
  return new Promise((resolve) => {
    const hide = show(
      draw((value) => {
        hide();
        resolve(value);
      }),
    );
  });
}
