import type { BoundaryView, Point } from '@sanshi/contracts';

type Corner = [longitude: number, latitude: number];
export interface Spot {
  x: number;
  y: number;
}

export interface Projection {
  /** Where a point of the earth stands in the drawing. */
  spot: (point: Point) => Spot;
  /** An SVG path of rings. */
  path: (rings: BoundaryView['rings']) => string;
  /** How long a metre is in the drawing. */
  metre: number;
}

const METRES_PER_DEGREE = 111_320;
/** Half a side of what is shown where no boundary is known, in degrees: some 300 m. */
const AROUND = 0.0027;

/** A flat drawing, `width` by `height`, that holds all of the corners with a margin; true to shape at this latitude. */
export function project(corners: Corner[], width: number, height: number, margin: number): Projection {
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * squeeze || 1),
    (height - 2 * margin) / (north - south || 1),
  );
  const left = (width - (east - west) * squeeze * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  const at = (longitude: number, latitude: number): Spot => ({
    x: left + (longitude - west) * squeeze * scale,
    y: top + (north - latitude) * scale,
  });
  const line = (ring: Corner[]) =>
    ring.map((corner) => at(...corner)).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return {
    spot: ({ longitude, latitude }) => at(longitude, latitude),
    path: (rings) => rings.map((ring) => `M${line(ring).join('L')}Z`).join(''),
    metre: scale / METRES_PER_DEGREE,
  };
}

/** The corners that have to be seen: the boundary's, and the place's own surroundings where there is none. */
export function cornersOf(boundary: BoundaryView | null, place: Point | null): Corner[] {
  const corners: Corner[] = boundary?.rings.flat() ?? [];
  if (!place) return corners;
  const { longitude, latitude } = place;
  if (boundary) return [...corners, [longitude, latitude]];
  return [
    [longitude - AROUND, latitude - AROUND],
    [longitude + AROUND, latitude + AROUND],
  ];
}

const STEPS = [20, 50, 100, 200, 500, 1000, 2000, 5000];

/** The longest round number of metres that fits into `room` of the drawing. */
export const roundMetres = (metre: number, room: number): number =>
  STEPS.findLast((metres) => metres * metre <= room) ?? 20;
