import type { Dice } from '../dice.js';
import { level, Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { courses, puddle, smooth, specks, streaks } from '../surface.js';
import { barredWindow, BRICK, brickWall, gate, tiledRoof } from '../things/house.js';
import { ceilingLamp, room } from '../things/indoors.js';
import { bareTree, GROUND, ground, pole } from '../things/outdoors.js';
import { neighbour } from '../things/people.js';

function lowHouses(stage: Stage): void {
  stage.sky();
  bareTree(stage, [-6, 0, 20], 9);
  bareTree(stage, [7, 0, 17], 8);
  pole(stage, [-4.2, 0, 14], 7);
  ground(stage, GROUND.asphalt, false);
  const wall = upright(-7, 0, 10, 16, 2.9);
  brickWall(stage, wall, BRICK.red);
  gate(stage, wall, 3.2);
  barredWindow(stage, wall, 6, 1.1, 1.4, 1.1);
  gate(stage, wall, 9.6, '#2f4f5f');
  barredWindow(stage, wall, 12.4, 1.1, 1.4, 1.1);
  tiledRoof(stage, wall);
}

/** Water that rises from a break in the road. */
function gush(stage: Stage, at: Vec, high: number): void {
  const { dice } = stage;
  const plane = upright(at[0], at[1], at[2], 1, 1);
  for (let i = 0; i < 34; i++) {
    const [way, top] = [dice.around(1), high * dice.between(0.4, 1.05)];
    const reach = way * high * 0.75;
    const path = `M${way * 0.05} 0Q${reach * 0.35} ${top * 1.5} ${reach} ${top * 0.1}`;
    stage.path(plane, path, dice.pick(['#e9f1f5', '#c3d3dd', '#ffffff', '#9fb5c4']), {
      width: dice.between(0.012, 0.05),
      opacity: dice.between(0.35, 0.75),
      glows: true,
    });
  }
  stage.blot(plane, 0, high * 0.3, [high * 0.5, high * 0.55], '#f4f8fa', 0.6);
  for (let i = 0; i < 60; i++) {
    stage.round(plane, dice.around(high), dice.between(0, high * 1.1), dice.between(0.008, 0.02), '#eef5f8', {
      opacity: 0.8,
      glows: true,
    });
  }
}

export function burstFar(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0, 1.6, 0], yaw: dice.around(3), pitch: -6, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  lowHouses(stage);
  const road = level(-9, 0.01, 1, 20, 10);
  puddle(stage, road, 9.4, 5.4, [7.2, 3.1], '#71828c');
  puddle(stage, road, 5, 2.2, [2.6, 1.1], '#71828c');
  stage.shadow([0.8, 0.01, 6], 1.6, 0.7, 0.5);
  gush(stage, [0.8, 0, 6], 1.15);
  neighbour(stage, [3.5, 0, 8.6], { pose: 'raised' });
  neighbour(stage, [-3.2, 0, 9], { pose: 'forward', coat: '#7a4450' });
  return stage.toSvg();
}

export function burstNear(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [-1.4, 1.45, 5.2], yaw: -12, pitch: -15, wide: 62, roll: dice.around(2) },
    dice,
  );
  lowHouses(stage);
  const road = level(-9, 0.01, 5.4, 16, 5);
  puddle(stage, road, 6.2, 2.4, [5.2, 2.3], '#697a84');
  stage.blot(road, 5.9, 3.4, [0.8, 1.5], '#5d2a26', 0.3);
  for (let i = 0; i < 4; i++) {
    const x = -3.75 + i * 0.42;
    stage.box({ at: [x, 0, 9.55], width: 0.4, height: 0.16, depth: 0.26, turn: dice.around(12) }, '#c9bd9a');
    stage.box({ at: [x + 0.16, 0.15, 9.58], width: 0.4, height: 0.15, depth: 0.24, turn: dice.around(12) }, '#b9ad8c');
  }
  stage.path(upright(-3.9, 0, 9.94, 2, 1), 'M0 0L2 0L2 0.32Q1 0.36 0 0.3Z', '#241d18', { opacity: 0.4 });
  return stage.toSvg();
}

export function burstMended(dice: Dice): string {
  const stage = new Stage(
    'noon',
    { eye: [0, 1.6, 0], yaw: dice.around(3), pitch: -8, wide: 66, roll: dice.around(1) },
    dice,
  );
  lowHouses(stage);
  const mended = level(-0.6, 0.01, 4.6, 3, 2);
  stage.surface(mended, '#b9b6ae');
  specks(stage, mended, 260, '#7d7a72', 0.02, 0.5);
  stage.path(mended, 'M0 0L3 0L3 2L0 2Z', '#6f6d66', { width: 0.04 });
  const cover = level(1.1, 0.02, 5.6, 1, 1);
  stage.round(cover, 0, 0, 0.3, '#54585a');
  stage.round(cover, 0, 0, 0.25, '#6f7476');
  return stage.toSvg();
}

function cellar(stage: Stage) {
  const inside = room(stage, 2.3, 2.4, 7, {
    wall: '#b7b4a8',
    floor: '#7d7a73',
    ceiling: '#8f8c84',
    skirting: '#8a9a92',
  });
  for (const b of [0.5, 0.9])
    stage.rod([-2.2, 2.1 + b * 0.2 - 0.2, 0.2], [-2.2, 2.1 + b * 0.2 - 0.2, 7], '#8c4a34', 0.12);
  stage.rod([1.3, 2.25, 0.2], [1.3, 2.25, 7], '#6d7376', 0.16);
  stage.rod([1.3, 2.25, 4.2], [1.3, 0, 4.2], '#6d7376', 0.14);
  streaks(stage, inside.left, 9, '#3d3a2e', 0.35);
  streaks(stage, inside.right, 9, '#3d3a2e', 0.35);
  stage.patch(inside.back, 1.7, 0, 1, 2, '#3a3f41');
  courses(stage, inside.back, { long: 0.4, high: 0.2, joint: '#8a877c', opacity: 0.3 });
  return inside;
}

export function cellarFlooded(dice: Dice): string {
  const stage = new Stage(
    'cellar',
    { eye: [0.2, 1.5, 0], yaw: -2 + dice.around(3), pitch: -9, wide: 68, roll: dice.around(2) },
    dice,
  );
  const { floor } = cellar(stage);
  ceilingLamp(stage, [-0.2, 2.36, 4.4], true);
  const water = new Plane(plus(floor.origin, [0, 0.1, 0]), [1, 0, 0], [0, 0, 1], floor.width, floor.height);
  stage.surface(water, '#3f4233', { opacity: 0.93 });
  stage.blot(water, 2.1, 4.4, [0.6, 3], '#d9d9b8', 0.28);
  for (let i = 0; i < 9; i++) {
    const [a, b] = [dice.between(0.4, 4.2), dice.between(1, 6)];
    stage.path(water, `M${a} ${b}Q${a + 0.25} ${b + 0.03} ${a + 0.5} ${b}`, '#9a9c80', { width: 0.015, opacity: 0.5 });
  }
  for (let i = 0; i < 12; i++) {
    const [a, b] = [dice.between(0.3, 4.3), dice.between(0.8, 5)];
    const scum = dice.times(
      9,
      (k) =>
        [a + Math.cos(k * 0.7) * dice.between(0.08, 0.22), b + Math.sin(k * 0.7) * dice.between(0.06, 0.16)] as const,
    );
    stage.path(water, smooth(scum), dice.pick(['#5d5a3c', '#6f6b48', '#4a4a36']), { opacity: 0.7 });
  }
  stage.round(water, 2.9, 2.4, [0.2, 0.18], '#15150f');
  stage.box({ at: [-1.4, 0.04, 3.4], width: 0.5, height: 0.34, depth: 0.4, turn: 24 }, '#a97e4e');
  for (const wall of [-2.29, 2.29])
    stage.line(
      [
        [wall, 0.34, 0.4],
        [wall, 0.34, 7],
      ],
      '#3a382c',
      { width: 0.05, opacity: 0.6 },
    );
  return stage.toSvg();
}

export function cellarDry(dice: Dice): string {
  const stage = new Stage('indoors', { eye: [0.2, 1.5, 0], yaw: -2, pitch: -9, wide: 68, roll: dice.around(1) }, dice);
  const { floor } = cellar(stage);
  ceilingLamp(stage, [-0.2, 2.36, 4.4], true);
  stage.blot(floor, 2.1, 3.4, [1.2, 1.6], '#5f5c55', 0.35);
  stage.rod([1.5, 0, 3.7], [1.5, 2.25, 3.7], '#e4e6e2', 0.15);
  stage.rod([1.5, 0.3, 3.7], [0.6, 0.06, 3.7], '#e4e6e2', 0.15);
  return stage.toSvg();
}
