import type { BoundaryView, Point } from '@sanshi/contracts';

/** The map's own square, in units without a name; all that is drawn lies within. */
export const SIDE = 1000;
const MARGIN = 40;

/** How degrees become units: the same length in both directions, so that nothing is stretched. */
export interface Frame {
  west: number;
  north: number;
  /** Units for a degree of latitude; a degree of longitude is `narrow` times as long. */
  perDegree: number;
  narrow: number;
  left: number;
  top: number;
}

/** The frame that holds all boundaries. */
export function frameOf(boundaries: readonly BoundaryView[]): Frame {
  const corners = boundaries.flatMap(({ rings }) => rings.flat());
  const [west, east] = span(corners.map(([longitude]) => longitude));
  const [south, north] = span(corners.map(([, latitude]) => latitude));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [across, down] = [(east - west) * narrow, north - south];
  const perDegree = (SIDE - 2 * MARGIN) / Math.max(across, down, 1e-6);
  return {
    west,
    north,
    perDegree,
    narrow,
    left: (SIDE - across * perDegree) / 2,
    top: (SIDE - down * perDegree) / 2,
  };
}

const span = (values: readonly number[]): [number, number] =>
  values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];

export interface Place {
  x: number;
  y: number;
}

/** Where a point lies in the frame. */
export function placeIn({ west, north, perDegree, narrow, left, top }: Frame, { longitude, latitude }: Point): Place {
  return {
    x: round(left + (longitude - west) * narrow * perDegree),
    y: round(top + (north - latitude) * perDegree),
  };
}

const round = (units: number): number => Math.round(units * 10) / 10;

/** The rings of a boundary as an SVG path. */
export function pathIn(frame: Frame, { rings }: BoundaryView): string {
  return rings
    .map((ring) => {
      const corners = ring.map(([longitude, latitude]) => placeIn(frame, { longitude, latitude }));
      return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
    })
    .join('');
}

/** The middle of a boundary's extent: where its name stands. */
export function middleIn(frame: Frame, { rings }: BoundaryView): Place {
  const corners = rings.flat();
  const [west, east] = span(corners.map(([longitude]) => longitude));
  const [south, north] = span(corners.map(([, latitude]) => latitude));
  return placeIn(frame, { longitude: (west + east) / 2, latitude: (south + north) / 2 });
}

/**
 * Where a name can be read: in the `middle`, or else below the marks that would lie on it.
 * @param clear how far from a mark's middle the name's own must be, across or down
 */
export function freeOf(marks: readonly Place[], middle: Place, clear: { across: number; down: number }): Place {
  const covering = marks.filter(
    ({ x, y }) => Math.abs(x - middle.x) < clear.across && Math.abs(y - middle.y) < clear.down,
  );
  if (covering.length === 0) return middle;
  const y = Math.max(...covering.map((mark) => mark.y)) + clear.down;
  const others = marks.filter((mark) => !covering.includes(mark));
  return freeOf(others, { x: middle.x, y }, clear);
}

/** The part of the frame that is seen: a square. */
export interface Window {
  x: number;
  y: number;
  side: number;
}

/** No closer than this: published places are rounded to some hundred metres. */
const CLOSEST = SIDE / 12;
/** At first some of the areas around are seen too, so that one knows where one is. */
const FIRST_CLOSEST = SIDE / 2.6;
export const WHOLE: Window = { x: 0, y: 0, side: SIDE };

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

function placed(x: number, y: number, side: number): Window {
  return { x: within(x, 0, SIDE - side), y: within(y, 0, SIDE - side), side };
}

/** Closer by `times`, or farther where that is less than 1; the middle stays the middle as far as the frame allows. */
export function zoomed({ x, y, side }: Window, times: number): Window {
  const closer = within(side / times, CLOSEST, SIDE);
  return placed(x + (side - closer) / 2, y + (side - closer) / 2, closer);
}

/** Moved by a part of what is seen. */
export const moved = ({ x, y, side }: Window, right: number, down: number): Window =>
  placed(x + right * side, y + down * side, side);

/** The closest window that shows all these places with room around them; the whole where there are none. */
export function around(places: readonly Place[]): Window {
  if (places.length === 0) return WHOLE;
  const [left, right] = span(places.map(({ x }) => x));
  const [top, bottom] = span(places.map(({ y }) => y));
  const side = within(Math.max(right - left, bottom - top) * 1.35, FIRST_CLOSEST, SIDE);
  return placed((left + right - side) / 2, (top + bottom - side) / 2, side);
}

/** Where a place is seen, in parts of the window; null when it is outside. */
export function seenIn({ x, y, side }: Window, place: Place): Place | null {
  const [across, down] = [(place.x - x) / side, (place.y - y) / side];
  return across < 0 || across > 1 || down < 0 || down > 1 ? null : { x: across, y: down };
}
