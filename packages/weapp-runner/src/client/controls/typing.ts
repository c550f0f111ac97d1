import { inner, type Control, type Host } from './control.ts';

const MOST_LETTERS = 140;

const PROPERTIES = {
  value: null,
  placeholder: String,
  placeholderClass: String,
  maxlength: Number,
  type: String,
  password: Boolean,
  focus: Boolean,
  autoHeight: Boolean,
  confirmType: String,
  cursorSpacing: Number,
  showConfirmBar: null,
};

export const input: Control = { tag: 'input', properties: PROPERTIES, attached, changed };

export const textarea: Control = {
  tag: 'textarea',
  properties: PROPERTIES,
  attached,
  changed: (host) => {
    changed(host);
    fitHeight(host);
  },
};

type Field = HTMLInputElement | HTMLTextAreaElement;

function field(host: Host): Field {
  const element = inner(host, '.native');
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element;
  throw new Error('a field is an input or a textarea');
}

function attached(host: Host): void {
  const native = field(host);
  // The browser's own events stop here: the app is told in WeChat's form only.
  const on = (event: string, tell: () => void): void =>
    native.addEventListener(event, (happened) => {
      happened.stopPropagation();
      tell();
    });
  on('input', () => {
    const most = mostLetters(host);
    if (most >= 0 && native.value.length > most) native.value = native.value.slice(0, most);
    drawPlaceholder(host);
    fitHeight(host);
    host.tell('input', { value: native.value, cursor: native.selectionStart ?? native.value.length, keyCode: 0 });
  });
  on('focus', () => host.tell('focus', { value: native.value, height: 0 }));
  on('blur', () => host.tell('blur', { value: native.value, cursor: native.value.length }));
  on('change', () => undefined);
  native.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && native instanceof HTMLInputElement)
      host.tell('confirm', { value: native.value });
  });
}

const mostLetters = ({ data }: Host): number =>
  typeof data['maxlength'] === 'number' && data['maxlength'] !== 0 ? data['maxlength'] : MOST_LETTERS;

function changed(host: Host): void {
  const { data, element } = host;
  const native = field(host);
  const wanted = host.text('value');
  if (native.value !== wanted) native.value = wanted;
  native.placeholder = host.text('placeholder');
  native.disabled = data['disabled'] === true;
  const label = element.getAttribute('aria-label');
  if (label === null) native.removeAttribute('aria-label');
  else native.setAttribute('aria-label', label);
  if (native instanceof HTMLInputElement) {
    native.type = data['password'] === true ? 'password' : 'text';
    native.inputMode = data['type'] === 'number' ? 'numeric' : 'text';
  }
  if (data['focus'] === true) native.focus();
  drawPlaceholder(host);
}

/** WeChat draws the placeholder as an element of its own, styled by `placeholder-class`. */
function drawPlaceholder(host: Host): void {
  const placeholder = inner(host, '.native-placeholder');
  placeholder.className = `native-placeholder ${host.text('placeholderClass')}`;
  placeholder.textContent = field(host).value === '' ? host.text('placeholder') : '';
}

function fitHeight(host: Host): void {
  if (host.data['autoHeight'] !== true) return;
  const native = field(host);
  native.style.height = 'auto';
  native.style.height = `${native.scrollHeight}px`;
}
