import type { Dice } from '../dice.js';
import type { Hour } from '../light.js';
import { level, Plane, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { puddle, specks } from '../surface.js';
import { ebike, powerStrip } from '../things/ebike.js';
import { BRICK, barredWindow, brickWall, gate, plasteredWall, tiledRoof } from '../things/house.js';
import { bareTree, ground, GROUND, pole } from '../things/outdoors.js';

/** A lane of low houses from the inside, some 3.4 m wide. */
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
  const bike = upright(-1.42, 0, 3.4, 1.7, 1.2, 72);
  ebike(stage, bike, '#a8322b');
  stage.cable([-1.88, 1.2, 4.4], [-1.5, 0.5, 3.6], 0.35, '#e8e6dd', 0.022);
  stage.cable([-1.5, 0.5, 3.6], strip, 0.18, '#e8e6dd', 0.022);
  powerStrip(stage, strip, 28, 2);
}

export function alleyCharging(dice: Dice, hour: Hour): string {
  const stage = new Stage(
    hour,
    { eye: [0.5 + dice.around(0.2), 1.55, 0], yaw: -9 + dice.around(2), pitch: -5, wide: 66, roll: dice.around(1.2) },
    dice,
  );
  lane(stage);
  charging(stage, [-0.75, 0.01, 3.1]);
  return stage.toSvg();
}

export function stripInPuddle(dice: Dice, hour: Hour): string {
  const stage = new Stage(hour, { eye: [0.1, 1.15, 1.9], yaw: -24, pitch: -30, wide: 64, roll: dice.around(2) }, dice);
  lane(stage);
  const yard = level(-2, 0.004, 2, 6, 5);
  specks(stage, yard, 160, '#3b352d', 0.02, 0.6);
  puddle(stage, yard, 1.15, 1.05, [0.85, 0.5]);
  charging(stage, [-0.85, 0.012, 3.0]);
  return stage.toSvg();
}
