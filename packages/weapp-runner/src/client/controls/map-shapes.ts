import { isRecord, type Options } from '../api.ts';
import { noteError } from '../tally.ts';
import { sourceOf } from '../wx/screen.ts';
import type { Host } from './control.ts';
import type { Point } from './mercator.ts';

type At = (point: Point) => readonly [number, number];

const SVG = 'http://www.w3.org/2000/svg';
const PIN = { width: 24, height: 32 };
/** WeChat writes colours as #RRGGBBAA too, as CSS does. */
const USUAL = { line: '#000000', fill: '#00000000' };

/** All that a map draws, what lies below first. */
export function drawing({ data }: Host, at: At, onMarker: (id: number) => void): Element {
  const each = (key: string, draw: (item: Options) => Element): Element[] =>
    (Array.isArray(data[key]) ? data[key] : []).filter(isRecord).map(draw);
  const sheet = svg('svg', { width: '100%', height: '100%' });
  sheet.append(
    ...each('polygons', (polygon) => path('polygon', polygon, at)),
    ...each('circles', (circle) => disc(circle, at)),
    ...each('polyline', (line) => path('polyline', line, at)),
    ...each('markers', (marker) => pin(marker, at, onMarker)),
  );
  return sheet;
}

function svg(tag: string, attributes: Readonly<Record<string, unknown>>): Element {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

function path(tag: 'polygon' | 'polyline', shape: Options, at: At): Element {
  const points = (Array.isArray(shape['points']) ? shape['points'] : []).filter(isRecord).map((point) => {
    const [x, y] = at({ longitude: Number(point['longitude']), latitude: Number(point['latitude']) });
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const stroke = shape[tag === 'polygon' ? 'strokeColor' : 'color'] ?? USUAL.line;
  const fill = tag === 'polygon' ? (shape['fillColor'] ?? USUAL.fill) : 'none';
  const width = shape[tag === 'polygon' ? 'strokeWidth' : 'width'] ?? 1;
  return svg(tag, { points: points.join(' '), stroke, fill, 'stroke-width': width });
}

/** The equator is 40,075 km around: so many degrees of longitude is a metre there, and more further north. */
const METRES_A_DEGREE = 111_320;

function disc(circle: Options, at: At): Element {
  const centre = { longitude: Number(circle['longitude']), latitude: Number(circle['latitude']) };
  const degrees = Number(circle['radius'] ?? 0) / (METRES_A_DEGREE * Math.cos((centre.latitude * Math.PI) / 180));
  const [cx, cy] = at(centre);
  const [edge] = at({ ...centre, longitude: centre.longitude + degrees });
  const fill = circle['fillColor'] ?? USUAL.fill;
  return svg('circle', { cx, cy, r: edge - cx, stroke: circle['color'] ?? USUAL.line, fill });
}

/** A marker is tapped by its number, and heard by its words. */
function pin(marker: Options, at: At, onMarker: (id: number) => void): Element {
  const { id, title, ariaLabel, callout, label, iconPath } = marker;
  if (id !== undefined && typeof id !== 'number') noteError(new Error('a marker’s id must be a number'));
  const [x, y] = at({ longitude: Number(marker['longitude']), latitude: Number(marker['latitude']) });
  const width = Number(marker['width'] ?? PIN.width);
  const height = Number(marker['height'] ?? PIN.height);
  const words = wordsOf(callout) || wordsOf(label);
  const spoken = typeof ariaLabel === 'string' ? ariaLabel : typeof title === 'string' ? title : words;
  const drawn = svg('g', {
    role: 'button',
    'aria-label': spoken,
    transform: `translate(${x - width / 2} ${y - height})`,
  });
  drawn.append(
    typeof iconPath === 'string' && iconPath !== ''
      ? svg('image', { href: sourceOf(iconPath), width, height })
      : svg('rect', { width, height, rx: width / 2, fill: '#e64340' }),
  );
  if (words !== '') drawn.append(written(words, width / 2));
  drawn.addEventListener('click', () => typeof id === 'number' && onMarker(id));
  return drawn;
}

const wordsOf = (shown: unknown): string =>
  isRecord(shown) && typeof shown['content'] === 'string' ? shown['content'] : '';

function written(words: string, x: number): Element {
  const text = svg('text', { x, y: -4, 'text-anchor': 'middle', 'font-size': 12 });
  text.textContent = words;
  return text;
}
