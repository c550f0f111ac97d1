import { answered, button, element } from '../layer.ts';
import { NotStoodIn } from '../phone.ts';
import { chosenFrom } from '../wx/screen.ts';
import { hostOf, type Control, type Host } from './control.ts';

/** Tapped on itself or on a label around it, a choice turns over and its group tells. */
function turns(tag: string, group: string | null, turn: (host: Host) => void): Control {
  return {
    tag,
    role: tag,
    properties: { checked: Boolean, value: String, color: String },
    attached: (host) => {
      host.element.addEventListener('click', () => {
        if (host.data['disabled'] === true) return;
        turn(host);
        const owner = group === null ? host : hostOf(host.element.closest(`wx-${group}`));
        owner?.tell('change', { value: group === null ? host.data['checked'] : chosenIn(owner, tag) });
      });
    },
  };
}

function chosenIn(group: Host, tag: string): unknown {
  const chosen = choicesIn(group, tag).filter(({ data }) => data['checked'] === true);
  const values = chosen.map(({ data }) => data['value']);
  return tag === 'radio' ? (values[0] ?? '') : values;
}

const choicesIn = ({ element: group }: Host, tag: string): Host[] =>
  Array.from(group.querySelectorAll(`wx-${tag}`), hostOf).filter((host) => host !== undefined);

const turnOver = (host: Host): void => host.set({ checked: host.data['checked'] !== true });

function takeAlone(host: Host): void {
  const group = hostOf(host.element.closest('wx-radio-group'));
  for (const other of group ? choicesIn(group, 'radio') : []) other.set({ checked: false });
  host.set({ checked: true });
}

export const switchControl = turns('switch', null, turnOver);
export const checkbox = turns('checkbox', 'checkbox-group', turnOver);
export const radio = turns('radio', 'radio-group', takeAlone);
export const checkboxGroup: Control = { tag: 'checkbox-group' };
export const radioGroup: Control = { tag: 'radio-group', role: 'radiogroup' };

export const label: Control = {
  tag: 'label',
  properties: { for: String },
  attached: (host) => {
    const own = host.element;
    own.addEventListener('click', ({ target }) => {
      const id = host.text('for');
      const choice =
        id === '' ? own.querySelector('wx-checkbox, wx-radio, wx-switch, wx-button') : document.getElementById(id);
      if (choice instanceof HTMLElement && target instanceof Node && !choice.contains(target)) choice.click();
    });
  },
};

export const picker: Control = {
  tag: 'picker',
  properties: {
    mode: String,
    range: Array,
    rangeKey: String,
    value: null,
    start: String,
    end: String,
    headerText: String,
  },
  attached: (host) => {
    host.element.addEventListener('click', () => {
      if (host.data['disabled'] !== true) void pick(host);
    });
  },
};

async function pick(host: Host): Promise<void> {
  const mode = host.text('mode') || 'selector';
  const value = await (mode === 'selector' ? chosenFrom(wordsOf(host)) : typed(mode, host));
  if (value === null) host.tell('cancel', {});
  else host.tell('change', { value });
}

function wordsOf(host: Host): string[] {
  const range: unknown[] = Array.isArray(host.data['range']) ? host.data['range'] : [];
  const key = host.text('rangeKey');
  return range.map((item) =>
    String(key !== '' && typeof item === 'object' && item !== null ? Reflect.get(item, key) : item),
  );
}

/** A date or a time is typed where WeChat turns wheels. */
function typed(mode: string, host: Host): Promise<string | null> {
  if (mode !== 'date' && mode !== 'time') throw new NotStoodIn(`<picker mode="${mode}">`);
  const native = document.createElement('input');
  native.type = mode;
  native.value = host.text('value');
  native.setAttribute('aria-label', mode === 'date' ? '日期' : '时间');
  return answered<string | null>((answer) => {
    const buttons = [button('取消', () => answer(null)), button('确定', () => answer(native.value), 'main')];
    const leaf = element('div', { class: 'modal', role: 'dialog' }, native, element('footer', {}, ...buttons));
    return element('div', { class: 'veil' }, leaf);
  });
}

export const form: Control = { tag: 'form' };

/** Submits or resets the form around a button. */
export function useForm(buttonElement: HTMLElement, kind: string): void {
  const owner = hostOf(buttonElement.closest('wx-form'));
  if (!owner) return;
  if (kind === 'reset') owner.tell('reset', {});
  else owner.tell('submit', { value: valuesOf(owner) });
}

function valuesOf(owner: Host): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const part of owner.element.querySelectorAll('*')) {
    const host = hostOf(part);
    const name = host?.text('name') ?? '';
    if (host && name !== '') values[name] = valueOf(host);
  }
  return values;
}

function valueOf(host: Host): unknown {
  const tag = host.element.tagName.toLowerCase();
  if (tag === 'wx-switch') return host.data['checked'] === true;
  if (tag === 'wx-checkbox-group') return chosenIn(host, 'checkbox');
  if (tag === 'wx-radio-group') return chosenIn(host, 'radio');
  const native = host.element.querySelector('.native');
  if (native instanceof HTMLInputElement || native instanceof HTMLTextAreaElement) return native.value;
  return host.data['value'];
}
