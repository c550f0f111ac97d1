import type { Point } from '@sanshi/contracts';

/** Degrees that span 300 m or more anywhere in China, so that what lies within 300 m is in the same square or one beside it. */
const LATITUDE_STEP = 0.0027;
const LONGITUDE_STEP = 0.0046;

const row = (latitude: number): number => Math.floor(latitude / LATITUDE_STEP);
const column = (longitude: number): number => Math.floor(longitude / LONGITUDE_STEP);

/** The square that holds the point. */
export function cellOf({ longitude, latitude }: Point): string {
  return `${row(latitude)}:${column(longitude)}`;
}

/** The square that holds the point and the eight around it. */
export function cellsAround({ longitude, latitude }: Point): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((down) => steps.map((right) => `${row(latitude) + down}:${column(longitude) + right}`));
}
