import { hex, mix, type Colour } from './colour.js';
import type { Dot, Plane } from './space.js';
import type { Stage } from './stage.js';

type Fleck = [from: Dot, to: Dot];

/** Strokes on a plane, gathered by how large a metre is there, so that near ones are thicker than far ones. */
function scatter(stage: Stage, plane: Plane, strokes: Fleck[], colour: Colour, width: number, opacity: number): void {
  const bands = new Map<number, [Dot, Dot][]>();
  for (const [from, to] of strokes) {
    const [start, end] = [plane.at(...from), plane.at(...to)];
    if (stage.camera.depth(start) < 0.25 || stage.camera.depth(end) < 0.25) continue;
    const band = Math.round(Math.log2(stage.camera.scale(start)) * 2);
    const gathered = bands.get(band) ?? [];
    gathered.push([stage.camera.see(start), stage.camera.see(end)]);
    bands.set(band, gathered);
  }
  for (const [band, gathered] of bands) {
    const tone = stage.tone(colour, plane.at(...(strokes[0]?.[0] ?? [0, 0])), plane.normal);
    stage.flecks(gathered, tone, Math.max(0.7, Math.min(9, width * 2 ** (band / 2))), opacity);
  }
}

/** Grit, crumbs, leaves: `count` flecks of some `size` metres. */
export function specks(stage: Stage, plane: Plane, count: number, colour: Colour, size: number, opacity = 0.5): void {
  const { dice } = stage;
  const strokes = dice.times(count, (): Fleck => {
    const [a, b] = [dice.between(0, plane.width), plane.height * dice.next() ** 1.5];
    return [
      [a, b],
      [a + dice.around(size), b + dice.around(size)],
    ];
  });
  scatter(stage, plane, strokes, colour, size * 0.32, opacity);
}

/** Soft dark and light spots, as weather leaves them. */
export function weathered(stage: Stage, plane: Plane, count: number, strength = 0.16): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const radius: Dot = [dice.between(0.06, 0.22) * plane.width, dice.between(0.08, 0.3) * plane.height];
    const [a, b] = [dice.between(0, plane.width), dice.between(0, plane.height)];
    stage.blot(plane, a, b, radius, dice.chance(0.6) ? '#1d1a16' : '#f3ecdd', strength * dice.between(0.4, 1));
  }
}

/** Where water runs down a wall from its upper edge. */
export function streaks(stage: Stage, plane: Plane, count: number, colour: Colour = '#2b2722', opacity = 0.25): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const [a, long] = [dice.between(0, plane.width), dice.between(0.2, 0.8) * plane.height];
    stage.blot(
      plane,
      a,
      plane.height - long * 0.4,
      [dice.between(0.03, 0.12), long * 0.6],
      colour,
      opacity * dice.between(0.5, 1),
    );
  }
}

export interface Courses {
  /** Metres of one brick or slab, with its joint. */
  long: number;
  high: number;
  joint: Colour;
  opacity?: number;
  /** Each row is moved by half against the next. */
  bonded?: boolean;
}

/** The joints of bricks, slabs or tiles, and some that differ in colour. */
export function courses(
  stage: Stage,
  plane: Plane,
  { long, high, joint, opacity = 0.5, bonded = true }: Courses,
): void {
  const rows = Math.floor(plane.height / high);
  const columns = Math.ceil(plane.width / long);
  const { dice } = stage;
  for (let i = 0; i < rows * columns * 0.08; i++) {
    const row = Math.floor(dice.between(0, rows));
    const a = Math.floor(dice.between(0, columns)) * long + (bonded && row % 2 ? long / 2 : 0);
    if (a + long > plane.width) continue;
    stage.patch(plane, a, row * high, long, high, dice.chance(0.6) ? '#2c211b' : '#e9dcc8', {
      opacity: dice.between(0.05, 0.2),
      glows: true,
    });
  }
  const strokes: Fleck[] = [];
  const shown = (a: number, b: number, size: number): boolean => stage.camera.scale(plane.at(a, b)) * size > 5;
  const step = Math.min(1.5, plane.width);
  for (let row = 0; row <= rows; row++) {
    for (let a = 0; a < plane.width; a += step) {
      if (shown(a, row * high, high))
        strokes.push([
          [a, row * high],
          [Math.min(plane.width, a + step), row * high],
        ]);
    }
    if (row === rows) break;
    for (let a = bonded && row % 2 ? long / 2 : long; a < plane.width; a += long) {
      if (shown(a, row * high, high))
        strokes.push([
          [a, row * high],
          [a, (row + 1) * high],
        ]);
    }
  }
  scatter(stage, plane, strokes, joint, 0.012, opacity);
}

/** A crack from one place of a plane to another, `width` metres where it is widest. */
export function crack(stage: Stage, plane: Plane, from: Dot, to: Dot, width: number, colour: Colour = '#0f0d0b'): void {
  const { dice } = stage;
  const parts = 26;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const stray = Math.hypot(dx, dy) * 0.045;
  const middle = dice.times(parts + 1, (i): Dot => {
    const part = i / parts;
    const sway = i % parts === 0 ? 0 : dice.around(stray);
    return [from[0] + dx * part + sway, from[1] + dy * part + sway * 0.4];
  });
  const open = (i: number): number =>
    (width / 2) * Math.sin((Math.PI * (i + 0.4)) / (parts + 0.8)) * dice.between(0.5, 1);
  const left = middle.map(([a, b], i): Dot => [a - open(i), b]);
  const right = middle.map(([a, b], i): Dot => [a + open(i), b]).reverse();
  stage.shape(
    plane,
    [...left, ...right].map(([a, b]): Dot => [a + width * 0.35, b - width * 0.2]),
    '#e8ddc9',
    { opacity: 0.4 },
  );
  stage.shape(plane, [...left, ...right], colour, { glows: true });
  for (let i = 4; i < parts; i += 5) branch(stage, plane, middle[i] ?? from, stray * 3.4, width);
}

function branch(stage: Stage, plane: Plane, [a, b]: Dot, long: number, width: number): void {
  const { dice } = stage;
  const way = dice.chance(0.5) ? 1 : -1;
  const bends = [0.2, 0.45, 0.6, 0.85, 1].map(
    (part) => `L${a + way * long * part} ${b + dice.around(long * 0.25) - long * 0.3 * part}`,
  );
  stage.path(plane, `M${a} ${b}${bends.join('')}`, '#14110e', { width: width * 0.1, opacity: 0.75, glows: true });
}

/** Water that lies on the ground: it mirrors the sky where it is far, and is dark where it is near. */
export function puddle(stage: Stage, ground: Plane, a: number, b: number, radius: Dot, mirrored?: Colour): void {
  const { dice, light } = stage;
  const [sway, turn] = [dice.next() * 6, dice.next() * 6];
  const edge = dice.times(26, (i): Dot => {
    const angle = (2 * Math.PI * i) / 26;
    const reach = 1 + 0.14 * Math.sin(3 * angle + sway) + 0.07 * Math.sin(7 * angle + turn);
    return [a + radius[0] * reach * Math.cos(angle), b + radius[1] * reach * Math.sin(angle)];
  });
  const around = (by: number) => smooth(edge.map(([x, y]): Dot => [a + (x - a) * by, b + (y - b) * by]));
  for (const by of [1.26, 1.2, 1.14, 1.08, 1.03])
    stage.path(ground, around(by), '#191715', { opacity: 0.12, glows: true });
  const shine = mirrored ?? mix(light.sky[2], '#30363c', 0.25);
  const [near, far] = [stage.camera.see(ground.at(a, b - radius[1])), stage.camera.see(ground.at(a, b + radius[1]))];
  const water = stage.gradient(near, far, [
    hex(mix(shine, '#1b1f24', 0.72)),
    hex(mix(shine, '#2a2f35', 0.3)),
    hex(mix(shine, '#ffffff', 0.2)),
  ]);
  stage.path(ground, around(1), water, { glows: true, opacity: 0.94 });
  for (let i = 0; i < 5; i++) {
    const [x, y] = [a + dice.around(radius[0] * 0.6), b + dice.around(radius[1] * 0.6)];
    stage.path(
      ground,
      `M${x - radius[0] * 0.16} ${y}Q${x} ${y + 0.02} ${x + radius[0] * 0.16} ${y}`,
      mix(shine, '#ffffff', 0.7),
      { width: 0.008, opacity: 0.5, glows: true },
    );
  }
}

/** A closed line through the dots without corners. */
export function smooth(dots: readonly Dot[]): string {
  const at = (i: number): Dot => dots[(i + dots.length) % dots.length] ?? [0, 0];
  const middle = (i: number): Dot => [(at(i)[0] + at(i + 1)[0]) / 2, (at(i)[1] + at(i + 1)[1]) / 2];
  const say = ([a, b]: Dot): string => `${a.toFixed(3)} ${b.toFixed(3)}`;
  return `M${say(middle(-1))}${dots.map((spot, i) => `Q${say(spot)} ${say(middle(i))}`).join('')}Z`;
}
