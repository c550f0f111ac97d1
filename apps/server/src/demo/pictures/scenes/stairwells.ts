import type { Dice } from '../dice.js';
import { plus, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { couplet } from '../things/house.js';
import { carton, ceilingLamp, flatDoor, type Room, room, sofa } from '../things/indoors.js';

const STAIRWELL = { wall: '#dcd8cb', skirting: '#8fa597', floor: '#97938a' };

function corridor(stage: Stage, deep: number): Room {
  const inside = room(stage, 1.15, 2.6, deep, STAIRWELL);
  flatDoor(stage, inside.left, deep * 0.42);
  flatDoor(stage, inside.right, deep * 0.5, '#3f4a52');
  return inside;
}

export function corridorBlocked(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.15, 1.55, 0], yaw: dice.around(3), pitch: -8, wide: 62, roll: dice.around(2) },
    dice,
  );
  const inside = corridor(stage, 9);
  fireSign(stage, inside);
  ceilingLamp(stage, [0, 2.55, 5], true);
  for (const [x, y, z, size] of [
    [-0.85, 0, 7.6, 0.6],
    [-0.8, 0.5, 7.6, 0.5],
    [0.5, 0, 7.2, 0.6],
    [0.45, 0.55, 7.2, 0.5],
    [-0.25, 0, 6.6, 0.55],
  ] as const)
    carton(stage, [x, y, z], size, size * 0.85, size * 0.8);
  sofa(stage, [0.25, 0, 5.2], 8);
  for (const [x, y, z, size] of [
    [-0.8, 0, 4.6, 0.62],
    [-0.84, 0.52, 4.6, 0.55],
    [-0.78, 0.98, 4.62, 0.45],
    [-0.7, 0, 3.9, 0.5],
    [0.85, 0, 3.9, 0.46],
    [0.8, 0.4, 3.95, 0.4],
  ] as const)
    carton(stage, [x, y, z], size, size * 0.84, size * 0.8);
  return stage.toSvg();
}

function fireSign(stage: Stage, { back }: Room): void {
  stage.patch(back, 0.7, 0, 0.95, 2.05, '#7f8a86');
  stage.patch(back, 0.76, 0.05, 0.83, 1.95, '#9aa6a1');
  stage.patch(back, 0.85, 2.14, 0.66, 0.2, '#1f8a4f', { glows: true });
  stage.path(back, 'M0.95 2.24L1.2 2.24M1.14 2.3L1.2 2.24L1.14 2.18', '#f1fff4', { width: 0.025, glows: true });
}

export function corridorNear(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.25, 1.5, 2.2], yaw: -6, pitch: -16, wide: 62, roll: dice.around(3) },
    dice,
  );
  corridor(stage, 9);
  sofa(stage, [0.35, 0, 5], 10);
  for (const [x, y, z, size] of [
    [-0.8, 0, 4.8, 0.62],
    [-0.84, 0.52, 4.8, 0.55],
    [-0.78, 0.98, 4.82, 0.5],
    [-0.72, 0, 4.1, 0.5],
    [-0.2, 0, 4, 0.42],
  ] as const)
    carton(stage, [x, y, z], size, size * 0.84, size * 0.8);
  return stage.toSvg();
}

export function corridorClear(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.1, 1.55, 0], yaw: dice.around(2), pitch: -6, wide: 62, roll: dice.around(1) },
    dice,
  );
  const inside = corridor(stage, 9);
  fireSign(stage, inside);
  ceilingLamp(stage, [0, 2.55, 5], true);
  stage.patch(inside.right, 6, 0.5, 0.5, 0.7, '#b3281f');
  stage.blot(inside.floor, 1.15, 5, [0.6, 2.4], '#f5f2e6', 0.4);
  return stage.toSvg();
}

/** The door of somebody who has not been seen for days. */
export function elderDoor(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0.1, 1.5, 0], yaw: dice.around(2), pitch: -11, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  const inside = room(stage, 1.9, 2.6, 3, STAIRWELL);
  ceilingLamp(stage, [0, 2.55, 1.9], true);
  const { back } = inside;
  flatDoor(stage, back, 1.35, '#4f3a2e');
  couplet(stage, back, 1.13, 0.55, 0.14, 1.5);
  couplet(stage, back, 2.38, 0.55, 0.14, 1.5);
  couplet(stage, back, 1.42, 2.24, 0.84, 0.14);
  stage.patch(back, 2.7, 1.05, 0.34, 0.4, '#e9e6dc');
  stage.patch(back, 2.72, 1.07, 0.3, 0.36, '#5a8fc0');
  for (const a of [2.76, 2.85, 2.94])
    stage.box({ at: plus(back.at(a, 1.45), [0, 0, -0.08]), width: 0.07, height: 0.13, depth: 0.07 }, '#f3f1ea');
  for (let i = 0; i < 6; i++)
    paper(stage, [-0.2 + dice.around(0.22), 0.01 + i * 0.012, 2.5 + dice.around(0.1)], dice.around(30));
  stage.shadow([0.75, 0, 2.6], 0.4, 0.2, 0.6);
  stage.box({ at: [0.75, 0, 2.62], width: 0.3, height: 0.34, depth: 0.2, turn: 12 }, '#c83a2e');
  stage.box({ at: [0.75, 0.3, 2.6], width: 0.16, height: 0.12, depth: 0.12, turn: 30 }, '#5f8f4a');
  return stage.toSvg();
}

function paper(stage: Stage, at: Vec, turn: number): void {
  const { top } = stage.box({ at, width: 0.42, height: 0.014, depth: 0.3, turn }, '#e4e0d4');
  stage.patch(top, 0.03, 0.23, 0.36, 0.04, '#a8322b');
  for (let i = 0; i < 4; i++)
    stage.patch(top, 0.03 + (i % 2) * 0.19, 0.04 + Math.floor(i / 2) * 0.09, 0.16, 0.06, '#9a968c', { opacity: 0.7 });
}

/** Stairs without a lamp, by the light of a phone. */
export function stairsDark(dice: Dice): string {
  const stage = new Stage(
    'night',
    { eye: [0.1, 1.5, 0], yaw: dice.around(4), pitch: 6, wide: 62, roll: dice.around(3) },
    dice,
  );
  room(stage, 1.2, 4, 6, { wall: '#b9b5a8', skirting: '#6d8074', floor: '#7d7a73', ceiling: '#77746c' });
  for (let i = 0; i < 9; i++) {
    const step = stage.box({ at: [-0.1, i * 0.17, 2.4 + i * 0.3], width: 1.9, height: 0.17, depth: 0.3 }, '#9a968c');
    stage.patch(step.front, 0, 0.13, 1.9, 0.035, '#c9c4b6');
  }
  for (let i = 0; i < 9; i++)
    stage.rod([0.82, i * 0.17, 2.3 + i * 0.3], [0.82, i * 0.17 + 0.85, 2.3 + i * 0.3], '#4c5a52', 0.025);
  stage.rod([0.82, 0.85, 2.2], [0.82, 2.3, 4.8], '#7a5236', 0.06);
  stage.glow([-0.1, 1.1, 3.4], 2.2, '#dfe8f5', 0.8);
  stage.glow([-0.1, 0.8, 3], 1, '#ffffff', 0.4);
  return stage.toSvg();
}
