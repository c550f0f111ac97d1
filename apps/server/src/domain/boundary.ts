import type { Point } from '@sanshi/contracts';

type Ring = number[][];

/** A GeoJSON Polygon or MultiPolygon in GCJ-02 degrees; of each polygon the first ring is the outside, the others are holes. */
export type Boundary = { type: 'Polygon'; coordinates: Ring[] } | { type: 'MultiPolygon'; coordinates: Ring[][] };

const polygonsOf = (boundary: Boundary): Ring[][] =>
  boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;

/** Whether the point lies inside or on the line. The edge of a hole still belongs to the area. */
export function holds(boundary: Boundary, point: Point): boolean {
  return polygonsOf(boundary).some(([outside, ...holes]) => {
    if (!outside || where(point, outside) === 'outside') return false;
    return holes.every((hole) => where(point, hole) !== 'inside');
  });
}

/** A ring's edges, from each corner to the next; closes the ring where the file does not. */
function edgesOf(ring: Ring): [number, number, number, number][] {
  return ring.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return [x, y, nextX, nextY];
  });
}

/** Counts the edges that a ray to the east crosses: odd is inside. */
function where({ longitude: x, latitude: y }: Point, ring: Ring): 'inside' | 'line' | 'outside' {
  let inside = false;
  for (const [x1, y1, x2, y2] of edgesOf(ring)) {
    const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    const between = Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2);
    if (side === 0 && between) return 'line';
    if (y1 > y !== y2 > y && side < 0 === y2 < y1) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Square degrees, for comparing areas of one town with each other: holes do not count. */
export function areaOf(boundary: Boundary): number {
  return polygonsOf(boundary)
    .map(([outside = [], ...holes]) => ringArea(outside) - holes.reduce((sum, hole) => sum + ringArea(hole), 0))
    .reduce((sum, area) => sum + area, 0);
}

function ringArea(ring: Ring): number {
  return Math.abs(edgesOf(ring).reduce((sum, [x1, y1, x2, y2]) => sum + (x1 * y2 - x2 * y1), 0)) / 2;
}
