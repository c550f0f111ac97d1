import type { Point } from '@sanshi/contracts';
import gcoord from 'gcoord';

/** Degrees to six places are 0.1 m: more would only be noise of the formula. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A browser knows WGS-84; maps and areas in China are drawn in GCJ-02, some 500 m away. Outside China both are the same. */
export function toGcj02({ longitude, latitude }: Point): Point {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02);
  return { longitude: rounded(east), latitude: rounded(north) };
}
