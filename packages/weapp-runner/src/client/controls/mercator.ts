/** Degrees, GCJ-02 as everything in WeChat's maps. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

export interface View {
  readonly centre: Point;
  /** WeChat's zoom, 3 to 20: the world is 256 × 2^scale pixels wide. */
  readonly scale: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Pixel = readonly [x: number, y: number];

const TILE = 256;
const [LOWEST, HIGHEST] = [3, 20];
/** Part of the map's width and height that what is to be seen may take. */
const ROOM = 0.9;

const worldAt = (scale: number): number => TILE * 2 ** scale;

function toWorld({ longitude, latitude }: Point, scale: number): Pixel {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((longitude + 180) / 360) * worldAt(scale), y * worldAt(scale)];
}

function fromWorld([x, y]: Pixel, scale: number): Point {
  const north = Math.PI * (1 - (2 * y) / worldAt(scale));
  return { longitude: (x / worldAt(scale)) * 360 - 180, latitude: (Math.atan(Math.sinh(north)) * 180) / Math.PI };
}

/** Where a point lies on a map of that size, from its upper left corner. */
export function onMap(point: Point, { centre, scale }: View, { width, height }: Size): Pixel {
  const [x, y] = toWorld(point, scale);
  const [middleX, middleY] = toWorld(centre, scale);
  return [x - middleX + width / 2, y - middleY + height / 2];
}

/** The point at a pixel: the way back of {@link onMap}. */
export const placeAt = ([x, y]: Pixel, view: View, { width, height }: Size): Point =>
  centreOf(view, [x - width / 2, y - height / 2]);

/** The middle after the map was moved by so many pixels. */
export function centreOf({ centre, scale }: View, [x, y]: Pixel): Point {
  const [middleX, middleY] = toWorld(centre, scale);
  return fromWorld([middleX + x, middleY + y], scale);
}

/** The nearest view that shows all the points. */
export function fitting(points: readonly Point[], { width, height }: Size): View {
  const pixels = points.map((point) => toWorld(point, 0));
  const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.min((width * ROOM) / (east - west || 1e-9), (height * ROOM) / (south - north || 1e-9));
  const scale = Math.max(LOWEST, Math.min(HIGHEST, Math.log2(room)));
  return { centre: fromWorld([(west + east) / 2, (north + south) / 2], 0), scale };
}
