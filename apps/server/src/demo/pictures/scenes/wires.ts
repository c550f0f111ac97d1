import type { Dice } from '../dice.js';
import { lane } from './alley.js';
import { level, Plane, plus, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { specks, streaks, weathered } from '../surface.js';
import { BRICK, plasteredWall } from '../things/house.js';

export function wiresFar(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0.3, 1.55, 0], yaw: -4 + dice.around(3), pitch: 11, wide: 66, roll: dice.around(2) },
    dice,
  );
  lane(stage);
  const from: Vec = [-1.2, 6.6, 21];
  for (let i = 0; i < 13; i++) {
    const end: Vec = dice.chance(0.6)
      ? [-1.75, dice.between(2.5, 2.85), dice.between(1.4, 14)]
      : [1.75, dice.between(2.5, 2.9), dice.between(2, 15)];
    stage.cable(
      plus(from, [dice.around(0.6), dice.around(0.4), 0]),
      end,
      dice.between(0.3, 1.2),
      dice.pick(['#1a1b1e', '#2b2b2e', '#3a2a26', '#c9c4b8']),
      dice.between(0.012, 0.024),
    );
  }
  for (let i = 0; i < 5; i++)
    stage.cable([-1.7, 2.75, 2 + i], [1.7, 2.8, 3 + i * 1.2], dice.between(0.15, 0.5), '#1c1d20', 0.016);
  return stage.toSvg();
}

function oldWall(stage: Stage): Plane {
  const wall = new Plane([-2.4, 0, 1.7], [1, 0, 0.12], [0, 1, 0], 6, 3.6);
  plasteredWall(stage, wall, BRICK.ochre);
  specks(stage, wall, 320, '#6e5b3e', 0.016, 0.4);
  return wall;
}

/** Cables whose skin has burst, with copper in the gaps. */
export function wiresNear(dice: Dice): string {
  const stage = new Stage('overcast', { eye: [0, 1.6, 0], yaw: 4, pitch: 9, wide: 58, roll: dice.around(3) }, dice);
  const wall = oldWall(stage);
  const board = wall.raised(0.02);
  for (const a of [0.8, 3.9]) {
    stage.patch(board, a, 1.5, 0.1, 1.1, '#6a543c');
    for (let i = 0; i < 5; i++) stage.round(board, a + 0.05, 1.62 + i * 0.21, [0.075, 0.06], '#e3ded0');
  }
  for (let i = 0; i < 5; i++) {
    const b = 1.62 + i * 0.21;
    const sag = dice.between(0.04, 0.2);
    const shadow = `M-0.2 ${b - 0.06}Q0.4 ${b - 0.1} 0.85 ${b - 0.05}Q2.4 ${b - sag - 0.06} 3.95 ${b - 0.05}Q4.6 ${b - 0.1} 6 ${b - 0.16}`;
    stage.path(wall, shadow, '#2a2114', { width: 0.04, opacity: 0.3 });
    const skin = dice.pick(['#23211f', '#3b2f29', '#2a2a2e']);
    stage.path(
      board,
      `M-0.2 ${b}Q0.4 ${b - 0.03} 0.85 ${b}Q2.4 ${b - sag} 3.95 ${b}Q4.6 ${b - 0.03} 6 ${b - 0.1}`,
      skin,
      { width: 0.042 },
    );
    burst(stage, board, dice.between(1.3, 3.4), b, sag);
  }
  stage.path(board, 'M2.2 1.58C2.3 1.3 2 1.1 2.25 0.8C2.4 0.6 2.2 0.4 2.35 0', '#2c2522', { width: 0.045 });
  stage.path(board, 'M2.1 1.72C2.16 1.62 2.28 1.62 2.34 1.7L2.36 1.54C2.28 1.5 2.16 1.5 2.08 1.56Z', '#1d1d1f');
  return stage.toSvg();
}

function burst(stage: Stage, board: Plane, a: number, b: number, sag: number): void {
  const part = (a - 0.85) / 3.1;
  const at = b - sag * 2 * part * (1 - part);
  stage.path(board, `M${a - 0.13} ${at + 0.004}L${a + 0.13} ${at}`, '#b8703a', { width: 0.03 });
  stage.path(board, `M${a - 0.12} ${at + 0.012}L${a + 0.12} ${at + 0.01}`, '#eeb27a', { width: 0.008 });
  for (const side of [-0.15, 0.11]) {
    stage.path(
      board,
      `M${a + side} ${at + 0.02}L${a + side + 0.05} ${at + 0.05}L${a + side + 0.02} ${at}L${a + side + 0.06} ${at - 0.05}L${a + side - 0.01} ${at - 0.03}Z`,
      '#23211f',
    );
  }
}

/** The same wall with its cables in white conduit. */
export function wiresTidied(dice: Dice): string {
  const stage = new Stage('noon', { eye: [0, 1.6, -0.2], yaw: 4, pitch: 7, wide: 60, roll: dice.around(1) }, dice);
  const wall = oldWall(stage).raised(0.02);
  for (const b of [2.5, 2.36]) {
    stage.path(wall, `M-0.2 ${b - 0.05}L6 ${b - 0.05}`, '#3a2f20', { width: 0.05, opacity: 0.35 });
    stage.path(wall, `M-0.2 ${b}L6 ${b}`, '#f1f0ea', { width: 0.075 });
    stage.path(wall, `M-0.2 ${b + 0.02}L6 ${b + 0.02}`, '#ffffff', { width: 0.02 });
    for (let a = 0.3; a < 6; a += 0.7) stage.patch(wall, a, b - 0.055, 0.05, 0.11, '#cfcfca');
  }
  for (const a of [1.5, 3.3]) {
    stage.path(wall, `M${a + 0.17} 2.36L${a + 0.17} 1.75`, '#f1f0ea', { width: 0.07 });
    stage.patch(wall, a, 1.25, 0.36, 0.5, '#d9dcda');
    stage.patch(wall, a + 0.02, 1.27, 0.32, 0.46, '#eceeec');
    stage.path(wall, `M${a + 0.18} 1.6L${a + 0.1} 1.42L${a + 0.26} 1.42Z`, '#e7b82f');
    stage.round(wall, a + 0.31, 1.5, 0.015, '#6b6f70');
  }
  return stage.toSvg();
}

/** A meter box in a stairwell, at a child's height. */
function meterBox(stage: Stage): Plane {
  const wall = new Plane([-1.8, 0, 1.55], [1, 0, 0.1], [0, 1, 0], 4.4, 3);
  plasteredWall(stage, wall, '#d6d2c6', '#7f9b8c');
  weathered(stage, wall, 6, 0.16);
  stage.blot(wall, 1.9, 0.9, [1, 0.9], '#1b1814', 0.25);
  stage.patch(wall, 1.2, 0.55, 1.2, 1.15, '#8f9796');
  stage.surface(level(-3, 0, 0.4, 6, 1.4), '#8e8b84');
  return wall.part(1.2, 0.55, 1.2, 1.15);
}

export function meterBoxOpen(dice: Dice): string {
  const stage = new Stage('cellar', { eye: [0.1, 1.3, 0], yaw: 2, pitch: -3, wide: 60, roll: dice.around(2.5) }, dice);
  const box = meterBox(stage);
  stage.patch(box, 0.07, 0.07, 1.06, 1.01, '#24282a');
  stage.blot(box, 0.6, 1.05, [0.6, 0.2], '#000000', 0.6);
  for (let i = 0; i < 4; i++) meter(stage, box, 0.13 + i * 0.25, 0.56);
  for (let i = 0; i < 4; i++) breaker(stage, box, 0.15 + i * 0.25, 0.3);
  const colours = ['#c8372c', '#2f5fb0', '#e0b52e', '#2d2d30', '#3f8a55'] as const;
  for (let i = 0; i < 22; i++) {
    const [a, b] = [dice.between(0.12, 1.08), dice.between(0.16, 0.5)];
    const [c, d] = [a + dice.around(0.35), dice.between(-0.2, 0.25)];
    stage.path(
      box.raised(0.04),
      `M${a} ${b}C${a + dice.around(0.15)} ${b - 0.2} ${c + dice.around(0.2)} ${d + 0.2} ${c} ${d}`,
      dice.pick(colours),
      { width: 0.017 },
    );
    if (i % 2 === 0)
      stage.path(box.raised(0.04), `M${c} ${d}L${c + dice.around(0.03)} ${d - 0.05}`, '#e2a063', { width: 0.009 });
  }
  stage.path(box, 'M0 0L0 1.15M1.2 0L1.2 1.15', '#6a7170', { width: 0.04 });
  for (const b of [0.2, 0.9]) stage.patch(box, -0.05, b, 0.06, 0.13, '#5b4a3a');
  streaks(stage, box, 4, '#5b3a22', 0.4);
  return stage.toSvg();
}

function meter(stage: Stage, box: Plane, a: number, b: number): void {
  stage.patch(box, a, b, 0.2, 0.4, '#dcdcd4');
  stage.patch(box, a + 0.03, b + 0.22, 0.14, 0.12, '#3c4a44');
  stage.patch(box, a + 0.04, b + 0.25, 0.12, 0.05, '#b8c7a6');
  stage.round(box, a + 0.15, b + 0.12, 0.014, '#e04434', { glows: true });
}

function breaker(stage: Stage, box: Plane, a: number, b: number): void {
  stage.patch(box, a, b, 0.14, 0.2, '#e9e9e4');
  stage.patch(box, a + 0.05, b + 0.07, 0.04, 0.07, '#1f6f54');
}

export function meterBoxClosed(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.1, 1.4, -0.2], yaw: 2, pitch: -4, wide: 60, roll: dice.around(1) },
    dice,
  );
  const door = meterBox(stage).raised(0.05);
  stage.surface(door, '#b9c0be');
  stage.patch(door, 0.05, 0.05, 1.1, 1.05, '#c6ccca');
  stage.patch(door, 0.3, 0.62, 0.6, 0.3, '#2b3335');
  stage.path(door, 'M0.34 0.64L0.6 0.64L0.45 0.9L0.34 0.9Z', '#8fa3ab', { opacity: 0.4 });
  stage.path(door, 'M0.6 0.5L0.44 0.22L0.76 0.22Z', '#efc02f');
  stage.path(door, 'M0.62 0.43L0.57 0.34L0.63 0.34L0.58 0.25', '#1d1d1d', { width: 0.02 });
  stage.patch(door, 1.06, 0.5, 0.07, 0.14, '#4d5456');
  stage.round(door, 1.095, 0.44, 0.045, '#c9a24a');
  for (const b of [0.2, 0.9]) stage.patch(door, -0.03, b, 0.06, 0.13, '#8b9290');
  return stage.toSvg();
}
