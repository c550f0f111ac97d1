import { Plane, plus, times, type Dot, type Vec } from './space.js';

const COMMAND = /([MLQCZ])([^MLQCZ]*)/g;

export interface Box {
  /** The middle of its foot. */
  at: Vec;
  width: number;
  height: number;
  depth: number;
  /** Degrees, seen from above. */
  turn?: number;
}

export interface Sides {
  front: Plane;
  left: Plane;
  right: Plane;
  top: Plane;
}

export function sidesOf({ at, width, height, depth, turn = 0 }: Box): Sides {
  const angle = (turn * Math.PI) / 180;
  const [u, w]: [Vec, Vec] = [
    [Math.cos(angle), 0, Math.sin(angle)],
    [-Math.sin(angle), 0, Math.cos(angle)],
  ];
  const up: Vec = [0, 1, 0];
  const corner = (a: number, c: number, b = 0): Vec =>
    plus(at, plus(times(u, a * width), plus(times(w, c * depth), [0, b * height, 0])));
  return {
    front: new Plane(corner(-0.5, -0.5), u, up, width, height),
    left: new Plane(corner(-0.5, 0.5), times(w, -1), up, depth, height),
    right: new Plane(corner(0.5, -0.5), w, up, depth, height),
    top: new Plane(corner(-0.5, -0.5, 1), u, w, width, depth),
  };
}

export function ring(a: number, b: number, [across, up]: Dot, corners = 28): Dot[] {
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return [a + across * Math.cos(angle), b + up * Math.sin(angle)] as const;
  });
}

/** The commands of a path, each with its dots. */
export function stepsOf(path: string): [command: string, dots: Dot[]][] {
  return [...path.matchAll(COMMAND)].map(([, command = '', rest = '']) => [command, numbersOf(rest)]);
}

function numbersOf(path: string): Dot[] {
  const all = path.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: all.length / 2 }, (_, i) => [all[2 * i] ?? 0, all[2 * i + 1] ?? 0] as const);
}
