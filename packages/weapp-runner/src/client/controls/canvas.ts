import { NotStoodIn } from '../phone.ts';
import { strict } from '../strict.ts';
import { sourceOf } from '../wx/screen.ts';
import { hostOf, inner, type Control } from './control.ts';

/** `type="2d"` alone: the older way to draw, by commands, is on its way out with WeChat too. */
export const canvas: Control = {
  tag: 'canvas',
  role: 'img',
  properties: { type: String, canvasId: String, disableScroll: Boolean },
};

const natives = new WeakMap<object, HTMLCanvasElement>();
const nodes = new WeakMap<HTMLCanvasElement, object>();

/** What an app gets for `<canvas>` from a query with `node: true`: always the same object for the same canvas. */
export function canvasNodeOf(element: Element): object | null {
  const host = hostOf(element);
  if (!host || element.tagName !== 'WX-CANVAS') return null;
  if (host.text('type') !== '2d') throw new NotStoodIn('<canvas> without type="2d"');
  const native = inner(host, 'canvas');
  return native instanceof HTMLCanvasElement ? nodeOf(native) : null;
}

/** `wx.createOffscreenCanvas`. */
export function offscreenCanvas(width: number, height: number): object {
  const native = document.createElement('canvas');
  Object.assign(native, { width, height });
  return nodeOf(native);
}

/** The browser's canvas behind one of {@link canvasNodeOf} or {@link offscreenCanvas}. */
export const nativeOf = (node: unknown): HTMLCanvasElement | undefined =>
  typeof node === 'object' && node !== null ? natives.get(node) : undefined;

function nodeOf(native: HTMLCanvasElement): object {
  const before = nodes.get(native);
  if (before) return before;
  const node = strict('Canvas.', {
    get width() {
      return native.width;
    },
    set width(pixels: number) {
      native.width = pixels;
    },
    get height() {
      return native.height;
    },
    set height(pixels: number) {
      native.height = pixels;
    },
    getContext: (kind: string) => {
      if (kind !== '2d') throw new NotStoodIn(`canvas.getContext('${kind}')`);
      return native.getContext('2d');
    },
    createImage: picture,
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    toDataURL: (type?: string, quality?: number) => native.toDataURL(type, quality),
  });
  natives.set(node, native);
  nodes.set(native, node);
  return node;
}

/** A picture to draw with: its `src` may name a file of the phone, one of the package or one on the net, as everywhere in WeChat. */
function picture(): HTMLImageElement {
  const image = new Image();
  // WeChat lets a drawing that holds a picture of another server be saved.
  image.crossOrigin = 'anonymous';
  let named = '';
  Object.defineProperty(image, 'src', {
    get: () => named,
    set: (path: string) => {
      named = path;
      image.setAttribute('src', sourceOf(path));
    },
  });
  return image;
}
