import { type Colour, darker, lighter } from '../colour.js';
import { level, Plane, plus, type Vec } from '../space.js';
import type { Stage } from '../stage.js';
import { specks, streaks, weathered } from '../surface.js';

export interface Room {
  floor: Plane;
  back: Plane;
  left: Plane;
  right: Plane;
  ceiling: Plane;
}

export interface Painted {
  wall: Colour;
  skirting?: Colour;
  floor: Colour;
  ceiling?: Colour;
}

/** The inside of a box: floor, ceiling and three walls, `half` metres to each side, `deep` metres long. */
export function room(
  stage: Stage,
  half: number,
  high: number,
  deep: number,
  { wall, skirting, floor, ceiling = '#dcd9d0' }: Painted,
): Room {
  const behind = stage.camera.eye[2] - 0.2;
  const inside: Room = {
    floor: level(-half, 0, behind, half * 2, deep - behind),
    back: new Plane([-half, 0, deep], [1, 0, 0], [0, 1, 0], half * 2, high),
    left: new Plane([-half, 0, behind], [0, 0, 1], [0, 1, 0], deep - behind, high),
    right: new Plane([half, 0, deep], [0, 0, -1], [0, 1, 0], deep - behind, high),
    ceiling: new Plane([-half, high, deep], [1, 0, 0], [0, 0, -1], half * 2, deep - behind),
  };
  stage.raw(`<rect width="1600" height="1200" fill="${stage.tone(darker(wall, 0.5), [0, 0, deep])}"/>`);
  stage.surface(inside.ceiling, ceiling);
  stage.surface(inside.floor, floor);
  specks(stage, inside.floor, 160, darker(floor, 0.4), 0.02, 0.4);
  for (const side of [inside.back, inside.left, inside.right]) {
    stage.surface(side, wall, { grounded: 0.25 });
    if (skirting) stage.patch(side, 0, 0, side.width, 1.15, skirting);
    weathered(stage, side, 5, 0.12);
    stage.foot(side, 0.5);
  }
  corners(stage, inside);
  return inside;
}

/** The dark that gathers where walls and ceiling meet. */
function corners(stage: Stage, { back, left, right, ceiling }: Room): void {
  for (const wall of [back, left, right])
    stage.blot(wall, wall.width / 2, wall.height, [wall.width * 0.7, 0.35], '#17140f', 0.3);
  stage.blot(back, 0, back.height / 2, [0.4, back.height * 0.7], '#17140f', 0.3);
  stage.blot(back, back.width, back.height / 2, [0.4, back.height * 0.7], '#17140f', 0.3);
  stage.blot(ceiling, ceiling.width / 2, 0, [ceiling.width * 0.7, 0.5], '#17140f', 0.25);
}

/** A steel door of a flat, a peephole and a red 福 on it. */
export function flatDoor(stage: Stage, wall: Plane, a: number, paint: Colour = '#5a3a2e', blessing = true): Plane {
  stage.patch(wall, a - 0.08, 0, 1.11, 2.18, '#8d867a');
  stage.patch(wall, a, 0.02, 0.95, 2.1, paint);
  for (const [b, high] of [
    [0.18, 0.75],
    [1.1, 0.85],
  ] as const) {
    stage.patch(wall, a + 0.12, b, 0.71, high, darker(paint, 0.22));
    stage.patch(wall, a + 0.16, b + 0.04, 0.63, high - 0.08, lighter(paint, 0.06));
  }
  stage.patch(wall, a + 0.8, 0.95, 0.07, 0.24, '#b9a468');
  stage.path(wall, `M${a + 0.83} 1.08L${a + 0.7} 1.08`, '#d4c28a', { width: 0.03 });
  stage.round(wall, a + 0.47, 1.5, 0.02, '#c9c2a5');
  if (blessing) {
    stage.path(wall, `M${a + 0.47} 1.86L${a + 0.69} 1.64L${a + 0.47} 1.42L${a + 0.25} 1.64Z`, '#bd2f25');
    for (const [dx, dy] of [
      [-0.05, 0.06],
      [0.05, 0.06],
      [-0.05, -0.05],
      [0.05, -0.05],
    ] as const)
      stage.path(wall, `M${a + 0.44 + dx} ${1.64 + dy}L${a + 0.5 + dx} ${1.64 + dy}`, '#e9c15f', { width: 0.022 });
  }
  return wall.part(a, 0, 0.95, 2.1);
}

const CARDBOARD = ['#b98d5a', '#a97e4e', '#c49c6b', '#9c7347'] as const;

/** A box of cardboard with tape on it. */
export function carton(stage: Stage, at: Vec, width: number, height: number, depth: number): void {
  const { dice } = stage;
  const colour = dice.pick(CARDBOARD);
  const { front, top } = stage.box({ at, width, height, depth, turn: dice.around(7) }, colour, { grounded: 0.15 });
  stage.patch(front, width * 0.44, height * 0.3, width * 0.12, height * 0.7, '#d8bf93', { opacity: 0.7 });
  if (stage.camera.faces(top)) stage.patch(top, 0, depth * 0.42, width, depth * 0.14, '#d8bf93', { opacity: 0.7 });
  stage.patch(front, width * 0.08, height * 0.12, width * 0.24, height * 0.22, '#efe7d6', { opacity: 0.8 });
  streaks(stage, front, 1, '#3a2a18', 0.2);
}

/** A sofa that has seen better days, 1.8 m. */
export function sofa(stage: Stage, at: Vec, turn: number, colour: Colour = '#7d4a3c'): void {
  stage.shadow(at, 2.2, 1.2, 0.7);
  stage.box({ at: plus(at, [0, 0.3, 0.3]), width: 1.8, height: 0.62, depth: 0.22, turn }, colour);
  const seat = stage.box({ at, width: 1.8, height: 0.42, depth: 0.8, turn }, lighter(colour, 0.06), { grounded: 0.4 });
  stage.path(seat.top, 'M0.9 0L0.9 0.8', darker(colour, 0.5), { width: 0.02 });
  stage.path(seat.top, 'M1.2 0.2L1.36 0.3L1.3 0.5L1.18 0.42Z', '#d9cfae');
  for (const side of [-0.86, 0.86])
    stage.box({ at: plus(at, [side, 0, 0]), width: 0.2, height: 0.62, depth: 0.84, turn }, darker(colour, 0.08));
}

/** A tube or bulb under a ceiling, and its light. */
export function ceilingLamp(stage: Stage, at: Vec, shining: boolean): void {
  stage.line([plus(at, [-0.5, 0, 0]), plus(at, [0.5, 0, 0])], shining ? '#fffbe8' : '#9a9a94', {
    width: 0.06,
    glows: shining,
  });
  if (shining) stage.glow(at, 1.8, '#fff3cf', 0.55);
}
