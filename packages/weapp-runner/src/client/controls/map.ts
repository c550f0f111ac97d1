import { isRecord } from '../api.ts';
import { notStoodIn } from '../strict.ts';
import { centreOf, fitting, onMap, placeAt, type Point, type View } from './mercator.ts';
import { hostOf, inner, type Control, type Host } from './control.ts';
import { drawing } from './map-shapes.ts';

const USUAL_SCALE = 16;
/** Less is a tap. CSS pixels. */
const DRAGGED = 6;

/** WeChat's map without its tiles: markers, lines and areas on plain ground, where they would lie. */
export const map: Control = {
  tag: 'map',
  role: 'application',
  properties: {
    longitude: Number,
    latitude: Number,
    scale: Number,
    minScale: Number,
    maxScale: Number,
    markers: Array,
    polyline: Array,
    polygons: Array,
    circles: Array,
    includePoints: Array,
    covers: Array,
    controls: Array,
    showLocation: Boolean,
    showScale: Boolean,
    enableZoom: null,
    enableScroll: null,
    enableRotate: Boolean,
    enablePoi: null,
    enableOverlooking: Boolean,
    layerStyle: Number,
    setting: null,
  },
  attached: (host) => {
    hearDrag(host);
    new ResizeObserver(() => draw(host)).observe(host.element);
  },
  changed: (host) => {
    for (const old of ['covers', 'controls'])
      if (Array.isArray(host.data[old]) && host.data[old].length > 0) throw notStoodIn(`<map ${old}>`);
    lookWhereToldTo(host);
    draw(host);
  },
};

interface Looking {
  view: View;
  /** What the app said last; what the person did meanwhile stays until it says something else. */
  told: string;
}

const looking = new WeakMap<Element, Looking>();

function lookWhereToldTo(host: Host): void {
  const { data, element } = host;
  const told = JSON.stringify([data['longitude'], data['latitude'], data['scale'], data['includePoints']]);
  if (looking.get(element)?.told === told) return;
  const { longitude, latitude } = data;
  const scale = Number(data['scale']) || USUAL_SCALE;
  const centre = { longitude: Number(longitude) || 0, latitude: Number(latitude) || 0 };
  looking.set(element, { told, view: { centre, scale } });
  const points = pointsIn(data['includePoints']);
  if (points.length > 0) include(element, points);
}

const isPoint = (value: unknown): value is Point =>
  isRecord(value) && typeof value['longitude'] === 'number' && typeof value['latitude'] === 'number';

export const pointsIn = (list: unknown): Point[] => (Array.isArray(list) ? list.filter(isPoint) : []);

/** Moves the view so that all the points lie in it. */
export function include(element: Element, points: readonly Point[]): void {
  look(element, fitting(points, sizeOf(element)));
}

export function look(element: Element, view: View): void {
  const before = looking.get(element);
  looking.set(element, { told: before?.told ?? '', view });
  const host = hostOf(element);
  if (host) draw(host);
}

/** What a map shows now. */
export function viewOf(element: Element): View {
  return looking.get(element)?.view ?? { centre: { longitude: 0, latitude: 0 }, scale: USUAL_SCALE };
}

export function sizeOf(element: Element): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  return { width, height };
}

function draw(host: Host): void {
  const { element } = host;
  const size = sizeOf(element);
  if (size.width === 0) return;
  const at = (point: Point): readonly [number, number] => onMap(point, viewOf(element), size);
  inner(host, '.shapes').replaceChildren(drawing(host, at, (id) => host.tell('markertap', { markerId: id })));
}

/** A finger moves the map; a tap says where. */
function hearDrag(host: Host): void {
  const { element } = host;
  let from: { readonly x: number; readonly y: number } | null = null;
  element.addEventListener('pointerdown', ({ clientX: x, clientY: y }) => {
    from = { x, y };
  });
  element.addEventListener('pointerup', ({ clientX, clientY, target }) => {
    if (!from) return;
    const moved = { x: clientX - from.x, y: clientY - from.y };
    from = null;
    if (Math.hypot(moved.x, moved.y) < DRAGGED) tapped(host, clientX, clientY, target);
    else if (host.data['enableScroll'] !== false) dragged(host, moved);
  });
}

function tapped(host: Host, x: number, y: number, target: EventTarget | null): void {
  if (target instanceof Element && target.closest('[role="button"]')) return;
  const { left, top } = host.element.getBoundingClientRect();
  host.tell('tap', placeAt([x - left, y - top], viewOf(host.element), sizeOf(host.element)));
}

function dragged(host: Host, { x, y }: { readonly x: number; readonly y: number }): void {
  const { element } = host;
  const view = viewOf(element);
  host.tell('regionchange', { type: 'begin', causedBy: 'gesture' });
  look(element, { ...view, centre: centreOf(view, [-x, -y]) });
  const { centre, scale } = viewOf(element);
  host.tell('regionchange', { type: 'end', causedBy: 'drag', detail: { centerLocation: centre, scale } });
}
