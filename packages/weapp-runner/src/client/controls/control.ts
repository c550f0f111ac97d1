import type * as easel from 'glass-easel';
import { builtInSpace, code, templateOf } from '../engine.ts';

type Kind = StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | ObjectConstructor | null;

/** A built-in component of WeChat on the page. */
export interface Host {
  readonly element: HTMLElement;
  readonly data: Readonly<Record<string, unknown>>;
  /** A property as text; '' when it is not set. */
  text(name: string): string;
  set(data: Record<string, unknown>): void;
  /** Tells the app; WeChat's own events of a component do not bubble. */
  tell(event: string, detail: object): void;
}

export interface Control {
  /** Without `wx-`. */
  readonly tag: string;
  readonly properties?: Readonly<Record<string, Kind>>;
  /** The role that screen readers hear unless the app says another. */
  readonly role?: string;
  attached?(host: Host): void;
  changed?(host: Host): void;
}

const SPOKEN = {
  ariaLabel: String,
  ariaRole: String,
  ariaHidden: null,
  ariaLive: String,
  ariaChecked: null,
  ariaDisabled: null,
  hoverClass: String,
  disabled: Boolean,
  name: String,
};

const hosts = new WeakMap<Element, Host>();

/** The component that an element of the page is. */
export const hostOf = (element: Element | null): Host | undefined => (element ? hosts.get(element) : undefined);

/** Makes a built-in component known to every template of the app as `<wx-tag>`. */
export function define(control: Control): void {
  const { tag } = control;
  const definition = builtInSpace
    .define(`built-in/${tag}`)
    .options({ virtualHost: false })
    .template(templateOf(`built-in/${tag}`))
    .definition({
      properties: { ...SPOKEN, ...control.properties },
      lifetimes: {
        attached(): void {
          const host = hostFor(this);
          if (!host) return;
          hosts.set(host.element, host);
          hover(host);
          speak(host, control);
          control.attached?.(host);
          control.changed?.(host);
        },
      },
      observers: {
        '**': function changed(): void {
          const element = this.getBackendElement();
          const host = element instanceof HTMLElement ? hostOf(element) : undefined;
          if (!host) return;
          speak(host, control);
          control.changed?.(host);
        },
      },
    });
  code.getComponentSpace().setGlobalUsingComponent(`wx-${tag}`, definition.registerComponent());
}

function hostFor(component: easel.GeneralComponent): Host | null {
  const element: unknown = component.getBackendElement();
  if (!(element instanceof HTMLElement)) return null;
  return {
    element,
    get data() {
      return component.data;
    },
    text: (name) => textOf(component.data[name]),
    set: (data) => component.setData(data),
    tell: (event, detail) => component.triggerEvent(event, detail, { bubbles: false }),
  };
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** What WeChat hands to screen readers; tests find things by it, as people who do not see do. */
function speak({ element, data }: Host, { role }: Control): void {
  const says = (name: string, value: unknown): void => {
    const words = value === false ? '' : textOf(value);
    if (words === '') element.removeAttribute(name);
    else element.setAttribute(name, words);
  };
  says('aria-label', data['ariaLabel']);
  says('role', data['ariaRole'] || role);
  says('aria-hidden', data['ariaHidden']);
  says('aria-live', data['ariaLive']);
  says('aria-disabled', data['disabled'] === true || data['ariaDisabled']);
  const checked = data['ariaChecked'] ?? data['checked'];
  if (textOf(checked) === '') element.removeAttribute('aria-checked');
  else element.setAttribute('aria-checked', textOf(checked));
}

/** The pressed look of `hover-class`. */
function hover(host: Host): void {
  const { element } = host;
  const press = (pressed: boolean): void => {
    const names = host.text('hoverClass');
    if (names === '' || names === 'none') return;
    for (const name of names.split(' ')) element.classList.toggle(name, pressed);
  };
  element.addEventListener('touchstart', () => press(true), { passive: true });
  for (const end of ['touchend', 'touchcancel']) element.addEventListener(end, () => press(false), { passive: true });
}

/** The element of the component's own template with that class. */
export function inner(host: Host, selector: string): HTMLElement {
  const found = host.element.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`a built-in component has no ${selector}`);
  return found;
}
