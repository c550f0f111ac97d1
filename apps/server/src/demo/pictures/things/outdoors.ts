import { type Colour, darker, lighter, mix } from '../colour.js';
import { type Dot, level, type Plane, upright, type Vec } from '../space.js';
import type { Stage } from '../stage.js';
import { specks, weathered } from '../surface.js';

export const GROUND = { asphalt: '#5b5c5e', concrete: '#8e8a83', earth: '#7f6d55', slabs: '#918c83' };

/** Ground as far as one sees, from `near` metres on. */
export function ground(stage: Stage, colour: Colour = GROUND.concrete, joints = true): Plane {
  const floor = level(-45, 0, stage.camera.eye[2] + 0.1, 90, 160);
  stage.surface(floor, colour);
  const before = level(-6, 0, stage.camera.eye[2] + 0.4, 12, 14);
  for (let i = 0; i < 16; i++) {
    const radius: Dot = [stage.dice.between(0.3, 1.4), stage.dice.between(0.15, 0.6)];
    stage.blot(
      before,
      stage.dice.between(0, 12),
      14 * stage.dice.next() ** 1.6,
      radius,
      stage.dice.chance(0.6) ? '#2b2823' : '#e8e2d6',
      0.13,
    );
  }
  if (joints) seams(stage, before, colour);
  specks(stage, before, 260, darker(colour, 0.45), 0.02, 0.5);
  specks(stage, before, 140, lighter(colour, 0.4), 0.015, 0.5);
  return floor;
}

function seams(stage: Stage, before: Plane, colour: Colour): void {
  const seam = { opacity: 0.45 };
  for (let b = 0.9; b < before.height; b += 2.4)
    stage.patch(before, 0, b, before.width, 0.016, darker(colour, 0.5), seam);
  for (let a = 0.7; a < before.width; a += 2.4)
    stage.patch(before, a, 0.2, 0.016, before.height, darker(colour, 0.5), seam);
}

/** A tree without leaves, as the north has it from November on. */
export function bareTree(stage: Stage, [x, y, z]: Vec, tall: number): void {
  const plane = upright(x, y, z, 1, 1);
  stage.shadow([x, y, z], 1.2, 0.5, 0.4);
  limb(stage, plane, [0, 0], Math.PI / 2, tall * 0.3, tall * 0.026, 0);
}

function limb(
  stage: Stage,
  plane: Plane,
  [a, b]: readonly [number, number],
  angle: number,
  long: number,
  thick: number,
  depth: number,
): void {
  const { dice } = stage;
  const [x, y] = [a + Math.cos(angle) * long, b + Math.sin(angle) * long];
  const bend = `${(a + x) / 2 + dice.around(long * 0.08)} ${(b + y) / 2}`;
  stage.path(plane, `M${a} ${b}Q${bend} ${x} ${y}`, depth < 2 ? '#5c5148' : '#6b5f56', { width: thick });
  if (depth === 5) return;
  const boughs = depth === 0 ? 3 : 2;
  for (let i = 0; i < boughs; i++) {
    const turn = (i - (boughs - 1) / 2) * dice.between(0.45, 0.8) + dice.around(0.14);
    limb(stage, plane, [x, y], angle + turn, long * dice.between(0.66, 0.84), thick * 0.62, depth + 1);
  }
}

/** A block of flats of `floors` storeys, seen from the front; windows are lit at night. */
export function flats(stage: Stage, wall: Plane, floors: number, colour: Colour, shining = 0): void {
  stage.surface(wall, colour, { grounded: 0.35 });
  weathered(stage, wall, 6, 0.12);
  const high = wall.height / floors;
  const rooms = Math.max(2, Math.round(wall.width / 3.2));
  const wide = wall.width / rooms;
  for (let floor = 0; floor < floors; floor++) {
    stage.patch(wall, 0, (floor + 1) * high - 0.14, wall.width, 0.14, darker(colour, 0.2), { opacity: 0.5 });
    for (let room = 0; room < rooms; room++)
      flatWindow(stage, wall.part(room * wide, floor * high, wide, high), colour, shining);
  }
  stage.patch(wall, -0.1, wall.height - 0.3, wall.width + 0.2, 0.34, lighter(colour, 0.2));
}

function flatWindow(stage: Stage, bay: Plane, colour: Colour, shining: number): void {
  const { dice } = stage;
  const [width, height] = [bay.width * 0.56, bay.height * 0.52];
  const [a, b] = [bay.width * 0.22, bay.height * 0.28];
  const lamp = dice.chance(shining);
  const pane = lamp
    ? dice.pick(['#f5cf87', '#f0b968', '#e9dcb8'])
    : mix('#2c3844', stage.light.sky[1], dice.between(0.05, 0.4));
  stage.patch(bay, a - 0.06, b - 0.06, width + 0.12, height + 0.12, lighter(colour, 0.4));
  stage.patch(bay, a, b, width, height, pane, { glows: lamp });
  stage.patch(bay, a, b + height * 0.5, width * 0.5, height * 0.5, '#ffffff', { opacity: 0.1 });
  for (const part of [1 / 3, 2 / 3])
    stage.path(bay, `M${a + width * part} ${b}L${a + width * part} ${b + height}`, lighter(colour, 0.5), {
      width: 0.05,
    });
  if (dice.chance(0.4)) airConditioner(stage, bay, a + width + 0.08, b - 0.15);
}

function airConditioner(stage: Stage, wall: Plane, a: number, b: number): void {
  stage.patch(wall, a, b, 0.75, 0.52, '#d9d7d0');
  stage.round(wall, a + 0.32, b + 0.26, 0.19, '#8f928f');
  stage.round(wall, a + 0.32, b + 0.26, 0.06, '#5d605e');
}

/** A pole of concrete with cables to nowhere. */
export function pole(stage: Stage, [x, y, z]: Vec, tall = 7): void {
  stage.rod([x, y, z], [x, y + tall, z], '#8a8780', 0.2);
  stage.rod([x + 0.05, y, z], [x + 0.05, y + tall, z], '#b3afa6', 0.05);
  for (const b of [tall - 0.4, tall - 0.9]) stage.rod([x - 0.7, y + b, z], [x + 0.7, y + b, z], '#4b4a47', 0.09);
}
