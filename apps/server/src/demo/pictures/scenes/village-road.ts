import type { Dice } from '../dice.js';
import { type Dot, level, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { smooth, specks } from '../surface.js';
import { bareTree, ground, pole } from '../things/outdoors.js';
import { neighbour } from '../things/people.js';
import { car } from '../things/street.js';

/** A village road with a hole that has fallen in. */
function villageRoad(stage: Stage): void {
  stage.sky();
  for (const [x, z] of [
    [-9, 26],
    [-7.5, 19],
    [-6.5, 13],
    [8, 24],
    [7.2, 16],
  ] as const)
    bareTree(stage, [x, 0, z], 8);
  ground(stage, '#9b8760', false);
  stage.surface(upright(-24, 0, 60, 50, 3), '#8c7a5c');
  const road = level(-3.4, 0.004, 0.2, 7, 90);
  stage.surface(road, '#77787a');
  specks(stage, level(-3.4, 0.006, 0.3, 7, 9), 420, '#434446', 0.02, 0.6);
  specks(stage, level(-3.4, 0.006, 0.3, 7, 9), 260, '#a7a8a8', 0.014, 0.5);
  pole(stage, [4.6, 0, 18], 7);
  pole(stage, [4.9, 0, 40], 7);
  stage.cable([4.6, 6.6, 18], [4.9, 6.6, 40], 0.6, '#26272a');
  stage.cable([4.6, 6.6, 18], [4, 6.4, 1], 0.6, '#26272a');
  arch(stage);
}

/** The gate of a fair over the road. */
function arch(stage: Stage): void {
  for (const x of [-4, 4.2]) stage.box({ at: [x, 0, 32], width: 0.8, height: 5, depth: 0.8 }, '#b9352b');
  const beam = upright(-4.6, 4.2, 31.6, 9.4, 1.5);
  stage.surface(beam, '#c23a2e');
  for (let i = 0; i < 8; i++) stage.patch(beam, 1 + i * 0.98, 0.45, 0.56, 0.62, '#f3d58a');
  for (let i = 0; i < 9; i++)
    stage.round(
      upright(-4, 0, 31, 9, 6),
      0.3 + i,
      3.9,
      [0.24, 0.28],
      ['#d8402f', '#e9b23a', '#3f8f6a'][i % 3] ?? '#d8402f',
    );
}

function sink(stage: Stage, [x, z]: Dot, radius: number): void {
  const { dice } = stage;
  const floor = level(x, 0.01, z, 1, 1);
  const edge = dice.times(15, (i): Dot => {
    const angle = (2 * Math.PI * i) / 15;
    const reach = radius * dice.between(0.86, 1.16);
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.8];
  });
  const sized = (by: number, down = 0): Dot[] => edge.map(([a, b]): Dot => [a * by, b * by - down]);
  stage.blot(floor, 0, 0, [radius * 2, radius * 1.5], '#1a1a1a', 0.4);
  stage.path(floor, smooth(sized(1.18)), '#5d5e60');
  stage.shape(floor, sized(1), '#7d6a54');
  stage.shape(floor, sized(0.9, radius * 0.1), '#4c4034');
  stage.shape(floor, sized(0.74, radius * 0.16), '#221d18');
  stage.shape(floor, sized(0.5, radius * 0.2), '#0b0a09');
  for (let i = 0; i < 7; i++) {
    const angle = dice.between(0, 6.3);
    const bend = `${Math.cos(angle + 0.1) * radius * 1.4} ${Math.sin(angle + 0.1) * radius * 1.2}`;
    stage.path(
      floor,
      `M${Math.cos(angle) * radius} ${Math.sin(angle) * radius * 0.8}L${bend}L${Math.cos(angle) * radius * dice.between(1.6, 2.1)} ${Math.sin(angle) * radius * 1.6}`,
      '#2b2b2c',
      { width: 0.014 },
    );
  }
  for (let i = 0; i < 12; i++) {
    const [a, b] = [dice.around(radius * 1.5), dice.around(radius * 1.1)];
    if (Math.hypot(a, b) > radius)
      stage.box({ at: [x + a, 0, z + b], width: 0.09, height: 0.05, depth: 0.07, turn: dice.around(50) }, '#6f7072');
  }
}

export function sinkholeFar(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [-0.6, 1.6, 0], yaw: 4 + dice.around(2), pitch: -8, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  villageRoad(stage);
  car(stage, [2, 0, 26], 86, '#3c4a63');
  for (const [x, z] of [
    [-2.6, 18],
    [-2, 20],
    [-3, 22],
  ] as const)
    neighbour(stage, [x, 0, z], { back: true });
  sink(stage, [-0.3, 5.2], 0.62);
  return stage.toSvg();
}

export function sinkholeNear(dice: Dice): string {
  const stage = new Stage('morning', { eye: [0, 1.5, 0], yaw: 2, pitch: -38, wide: 60, roll: dice.around(2) }, dice);
  villageRoad(stage);
  sink(stage, [0.05, 1.75], 0.5);
  basin(stage, [0.78, 0.02, 1.6]);
  return stage.toSvg();
}

/** A wash basin, put beside it for its size. */
function basin(stage: Stage, [x, y, z]: Vec): void {
  const floor = level(x, y, z, 1, 1);
  stage.blot(floor, 0, 0, [0.34, 0.26], '#111111', 0.6);
  stage.round(floor, 0, 0, [0.23, 0.2], '#b9342b');
  const rim = level(x, y + 0.1, z, 1, 1);
  stage.round(rim, 0, 0, [0.27, 0.24], '#e9e4d8');
  stage.round(rim, 0, 0, [0.24, 0.21], '#c9c4b6');
  stage.round(rim, 0.02, -0.02, [0.17, 0.14], '#efeae0');
  stage.round(rim, 0, 0, [0.06, 0.05], '#c8483e');
}

export function roadPatched(dice: Dice): string {
  const stage = new Stage('noon', { eye: [-0.3, 1.6, 0], yaw: 3, pitch: -14, wide: 64, roll: dice.around(1) }, dice);
  villageRoad(stage);
  const mended = level(-1.5, 0.012, 3.4, 2.4, 2.2);
  stage.surface(mended, '#2f3032');
  specks(stage, mended, 420, '#5d5f61', 0.02, 0.7);
  stage.path(mended, 'M0 0L2.4 0L2.4 2.2L0 2.2Z', '#232425', { width: 0.02 });
  return stage.toSvg();
}
