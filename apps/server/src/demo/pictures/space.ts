/** Metres: x to the right, y up, z away from the camera. */
export type Vec = readonly [number, number, number];
/** Pixels of the picture. */
export type Dot = readonly [number, number];

export const PICTURE = { width: 1600, height: 1200 };
const NEAREST = 0.12;

export const plus = ([x, y, z]: Vec, [X, Y, Z]: Vec): Vec => [x + X, y + Y, z + Z];
export const times = ([x, y, z]: Vec, by: number): Vec => [x * by, y * by, z * by];
export const dot = ([x, y, z]: Vec, [X, Y, Z]: Vec): number => x * X + y * Y + z * Z;
export const cross = ([x, y, z]: Vec, [X, Y, Z]: Vec): Vec => [y * Z - z * Y, z * X - x * Z, x * Y - y * X];
export const unit = (v: Vec): Vec => times(v, 1 / Math.hypot(...v));

/** A flat piece of the world, measured in metres from one corner; seen from its outside, `u` runs to the right and `v` up. */
export class Plane {
  readonly normal: Vec;

  /** @param u and @param v are made one metre long */
  constructor(
    readonly origin: Vec,
    readonly u: Vec,
    readonly v: Vec,
    readonly width = 1,
    readonly height = 1,
  ) {
    this.u = unit(u);
    this.v = unit(v);
    this.normal = unit(cross(this.v, this.u));
  }

  at(a: number, b: number): Vec {
    return plus(this.origin, plus(times(this.u, a), times(this.v, b)));
  }

  /** The same plane, measured from another corner and of another size. */
  part(a: number, b: number, width: number, height: number): Plane {
    return new Plane(this.at(a, b), this.u, this.v, width, height);
  }

  /** A plane before this one, `by` metres towards whoever looks at it. */
  raised(by: number): Plane {
    return new Plane(plus(this.origin, times(this.normal, by)), this.u, this.v, this.width, this.height);
  }

  corners(): Vec[] {
    return [this.at(0, 0), this.at(this.width, 0), this.at(this.width, this.height), this.at(0, this.height)];
  }
}

/** A wall or a board that stands upright at (x, y, z): turned by 0 it faces the camera, by 90 degrees it faces right. */
export function upright(x: number, y: number, z: number, width: number, height: number, turn = 0): Plane {
  const angle = (turn * Math.PI) / 180;
  return new Plane([x, y, z], [Math.cos(angle), 0, Math.sin(angle)], [0, 1, 0], width, height);
}

/** A floor or a table's top, from its near left corner. */
export function level(x: number, y: number, z: number, width: number, depth: number): Plane {
  return new Plane([x, y, z], [1, 0, 0], [0, 0, 1], width, depth);
}

export interface View {
  eye: Vec;
  /** Degrees to the right. */
  yaw?: number;
  /** Degrees up. */
  pitch?: number;
  /** Degrees from the left edge to the right one. */
  wide?: number;
  /** Degrees by which the hand held the phone askew. */
  roll?: number;
}

/** The phone that takes the picture. */
export class Camera {
  readonly eye: Vec;
  private readonly right: Vec;
  private readonly up: Vec;
  private readonly ahead: Vec;
  private readonly focal: number;

  constructor({ eye, yaw = 0, pitch = 0, wide = 62, roll = 0 }: View) {
    const [y, p, r] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
    this.eye = eye;
    this.ahead = [Math.sin(y) * Math.cos(p), Math.sin(p), Math.cos(y) * Math.cos(p)];
    const side: Vec = [Math.cos(y), 0, -Math.sin(y)];
    const above = cross(this.ahead, side);
    this.right = plus(times(side, Math.cos(r)), times(above, Math.sin(r)));
    this.up = plus(times(above, Math.cos(r)), times(side, -Math.sin(r)));
    this.focal = PICTURE.width / 2 / Math.tan((wide * Math.PI) / 360);
  }

  /** Metres before the camera. */
  depth(at: Vec): number {
    return dot(plus(at, times(this.eye, -1)), this.ahead);
  }

  /** Pixels that one metre takes up at this place. */
  scale(at: Vec): number {
    return this.focal / Math.max(NEAREST, this.depth(at));
  }

  see(at: Vec): Dot {
    const from = plus(at, times(this.eye, -1));
    const scale = this.focal / Math.max(NEAREST, dot(from, this.ahead));
    return [PICTURE.width / 2 + dot(from, this.right) * scale, PICTURE.height / 2 - dot(from, this.up) * scale];
  }

  /** An outline as it is seen, cut off where it passes the camera; empty when all of it lies behind. */
  outline(points: readonly Vec[]): Dot[] {
    const kept: Vec[] = [];
    points.forEach((point, i) => {
      const next = points[(i + 1) % points.length] ?? point;
      const [here, there] = [this.depth(point) - NEAREST, this.depth(next) - NEAREST];
      if (here >= 0) kept.push(point);
      if (here >= 0 !== there >= 0) {
        const part = here / (here - there);
        kept.push(plus(times(point, 1 - part), times(next, part)));
      }
    });
    return kept.length < 3 ? [] : kept.map((point) => this.see(point));
  }

  faces({ normal, origin }: Plane): boolean {
    return dot(normal, plus(this.eye, times(origin, -1))) > 0;
  }
}
