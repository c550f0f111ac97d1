import type { Dice } from '../dice.js';
import { level, Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { puddle, specks } from '../surface.js';
import { ebike, powerStrip } from '../things/ebike.js';
import { barredWindow, BRICK, brickWall, gate, plasteredWall, tiledRoof } from '../things/house.js';
import { bareTree, GROUND, ground, pole } from '../things/outdoors.js';

/** A lane of low houses from the inside, some 3.8 m wide. */
export function lane(stage: Stage, lamp = false): { left: Plane; right: Plane } {
  stage.sky();
  bareTree(stage, [-2.5, 0, 34], 9);
  bareTree(stage, [3, 0, 42], 11);
  ground(stage, GROUND.concrete);
  const end = upright(-5, 0, 30, 10, 3);
  brickWall(stage, end, BRICK.red);
  tiledRoof(stage, end);
  pole(stage, [-1.25, 0, 21], 7.4);
  const right = new Plane([1.9, 0, 30], [0, 0, -1], [0, 1, 0], 30, 2.9);
  plasteredWall(stage, right, BRICK.whitewash, '#8f9aa0');
  barredWindow(stage, right, 18, 1.1, 1.2, 1, lamp);
  gate(stage, right, 12.5, '#2f4f5f');
  tiledRoof(stage, right);
  const left = new Plane([-1.9, 0, 0], [0, 0, 1], [0, 1, 0], 30, 2.9);
  brickWall(stage, left, BRICK.grey);
  gate(stage, left, 7.6);
  barredWindow(stage, left, 3.9, 1.05, 1.5, 1.15, lamp);
  tiledRoof(stage, left);
  stage.cable([-1.2, 7, 21], [1.4, 5.2, 4], 0.7, '#1c1d20', 0.03);
  stage.cable([-1.9, 6.8, 21], [-1.4, 4.9, 2], 0.9, '#1c1d20', 0.025);
  return { left, right };
}

/** A lead from a window to an e-bike, and a power strip on the ground beside it. */
function charging(stage: Stage, strip: Vec): void {
  ebike(stage, upright(-1.42, 0, 3.4, 1.7, 1.2, 72), '#a8322b');
  stage.cable([-1.88, 1.15, 4.3], [-1.6, 0.02, 3.5], 0.1, '#e8e6dd', 0.022);
  stage.cable([-1.6, 0.02, 3.5], plus(strip, [-0.15, 0.02, 0.02]), 0.005, '#e8e6dd', 0.022);
  powerStrip(stage, strip, 28, 2);
  stage.cable(plus(strip, [-0.05, 0.08, 0]), [-1.3, 0.5, 3.8], 0.16, '#1a1c1f', 0.016);
}

export function alleyCharging(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0.5 + dice.around(0.2), 1.55, 0], yaw: -9 + dice.around(2), pitch: -6, wide: 66, roll: dice.around(1.2) },
    dice,
  );
  lane(stage);
  charging(stage, [-0.75, 0.01, 3.1]);
  return stage.toSvg();
}

export function alleyChargingNear(dice: Dice): string {
  const stage = new Stage('overcast', { eye: [0, 1, 2.1], yaw: -27, pitch: -29, wide: 58, roll: dice.around(2) }, dice);
  lane(stage);
  specks(stage, level(-2, 0.004, 2, 5, 4), 200, '#4a4238', 0.02, 0.6);
  charging(stage, [-0.72, 0.01, 3.15]);
  return stage.toSvg();
}

/** By night, wet, and it has just sparked: what a phone's flash gets of it. */
export function stripInPuddle(dice: Dice): string {
  const stage = new Stage(
    'night',
    { eye: [0.1, 1.2, 1.9], yaw: -22, pitch: -27, wide: 64, roll: dice.around(2) },
    dice,
  );
  lane(stage, true);
  const yard = level(-2, 0.004, 2, 6, 5);
  stage.blot(yard, 1.2, 1.3, [2.2, 1.6], '#8d8f94', 0.5);
  specks(stage, yard, 160, '#07080b', 0.02, 0.6);
  puddle(stage, yard, 1.2, 1.05, [0.85, 0.42], '#3d4654');
  const strip: Vec = [-0.78, 0.012, 3.02];
  stage.blot(upright(-1.9, 0, 3.2, 2, 2, 60), 0.9, 0.5, [1.2, 0.9], '#a9a6a0', 0.18);
  charging(stage, strip);
  spark(stage, plus(strip, [0.06, 0.08, 0]));
  return stage.toSvg();
}

function spark(stage: Stage, at: Vec): void {
  const { dice } = stage;
  stage.glow(at, 0.9, '#8fb6ff', 0.9);
  stage.glow(at, 0.3, '#fff6d8', 1);
  for (let i = 0; i < 16; i++) {
    const end = plus(at, [dice.around(0.22), dice.between(-0.05, 0.26), dice.around(0.1)]);
    const bend = plus(at, [dice.around(0.09), dice.between(0, 0.1), 0]);
    stage.line([at, bend, end], '#fff1c2', { width: 0.006, glows: true, opacity: 0.95 });
  }
}

/** Where the bikes go instead: a shelter with sockets on posts. */
export function chargingShelter(dice: Dice): string {
  const stage = new Stage('morning', { eye: [-1.2, 1.6, 0], yaw: 10, pitch: -3, wide: 66, roll: dice.around(1) }, dice);
  stage.sky();
  bareTree(stage, [-6, 0, 22], 8);
  ground(stage, GROUND.slabs);
  const wall = upright(-3, 0, 8.4, 14, 2.6);
  plasteredWall(stage, wall, '#e3ddcc', '#7d9a86');
  for (let i = 0; i < 6; i++) socket(stage, wall, 1.4 + i * 1.25);
  const paints = ['#a8322b', '#e8e4d8', '#2f5d8a', '#22252a', '#4f7d5a', '#b98a2f'] as const;
  paints.forEach((paint, i) => ebike(stage, upright(-1.7 + i * 1.25, 0, 6.4, 1.7, 1.2, 34), paint));
  for (const x of [-2.2, 1.9, 6]) stage.rod([x, 0, 5.2], [x, 2.7, 5.2], '#7f8a90', 0.09);
  const roof = new Plane([-2.6, 2.65, 4.9], [1, 0, 0], [0, 0.12, 1], 10, 3.8);
  stage.surface(new Plane([-2.6, 3.1, 8.7], [1, 0, 0], [0, -0.12, -1], 10, 3.8), '#5f93a8');
  stage.surface(roof.part(0, 0, 10, 0.01), '#3f6b7d');
  stage.line([roof.at(0, 0), roof.at(10, 0)], '#4a7688', { width: 0.12 });
  return stage.toSvg();
}

function socket(stage: Stage, wall: Plane, a: number): void {
  stage.patch(wall, a, 1.1, 0.26, 0.38, '#e9ecec');
  stage.patch(wall, a + 0.03, 1.3, 0.2, 0.14, '#2d6f52');
  for (const b of [0.07, 0.16]) stage.patch(wall, a + b, 1.15, 0.05, 0.07, '#4c5154');
  stage.round(wall, a + 0.2, 1.25, 0.014, '#49d07a', { glows: true });
  stage.path(wall, `M${a + 0.13} 1.48L${a + 0.13} 2.5`, '#d5d8d8', { width: 0.04 });
}
