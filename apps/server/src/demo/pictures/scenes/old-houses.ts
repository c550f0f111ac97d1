import { darker } from '../colour.js';
import type { Dice } from '../dice.js';
import { type Dot, level, Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { courses, crack, specks, streaks, weathered } from '../surface.js';
import { barredWindow, BRICK, brickWall, gate, plasteredWall, tiledRoof } from '../things/house.js';
import { bareTree, GROUND, ground, pole } from '../things/outdoors.js';
import { person } from '../things/people.js';

/** A gable that leans: a wall whose upper edge hangs out by `lean` metres towards whoever passes. */
function leaningHouse(stage: Stage, lean: number): Plane {
  const side = new Plane([2.4, 0, 8.4], [0.35, 0, 1], [0, 1, 0], 6, 2.7);
  plasteredWall(stage, side, '#a99f8c');
  const wall = new Plane([-2.6, 0, 6.4], [1, 0, 0.4], [0, 1, -lean], 5.4, 2.75);
  stage.surface(wall, '#a58b72', { grounded: 0.5 });
  courses(stage, wall, { long: 0.3, high: 0.1, joint: '#cbb89c', opacity: 0.5 });
  weathered(stage, wall, 10, 0.22);
  streaks(stage, wall, 8);
  const gable: Dot[] = [
    [0, 2.75],
    [5.4, 2.75],
    [2.7, 4.2],
  ];
  stage.shape(wall, gable, '#9a836b');
  stage.path(wall, 'M-0.3 2.62L2.7 4.32L5.7 2.62', '#4c4a48', { width: 0.2 });
  stage.path(wall, 'M-0.3 2.7L2.7 4.4L5.7 2.7', '#77736d', { width: 0.08 });
  stage.patch(wall, 3.5, 1.05, 0.9, 1, '#4a3c30');
  stage.patch(wall, 3.58, 1.13, 0.74, 0.84, '#1a1714');
  stage.path(wall, 'M3.6 1.2L4.3 1.9M3.62 1.85L4.28 1.2', '#8a7a62', { width: 0.07 });
  stage.shape(
    wall,
    [
      [0.2, 0],
      [1.6, 0],
      [1.3, 0.5],
      [0.9, 0.7],
      [0.4, 0.45],
    ],
    '#6b5848',
  );
  crack(stage, wall, [1.75, 3.3], [2.2, 0.05], 0.2);
  stage.foot(wall, 1.1, 0.09);
  return wall;
}

function rubbleAt(stage: Stage, at: Vec, count: number, reach: number, colour = '#9a7d63'): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const [x, z] = [dice.around(reach), dice.around(reach * 0.4)];
    const size = dice.between(0.07, 0.2);
    stage.box(
      { at: plus(at, [x, 0, z]), width: size * 1.6, height: size * 0.7, depth: size, turn: dice.around(60) },
      dice.chance(0.3) ? '#c4b59c' : colour,
    );
  }
}

export function leaningFar(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [-0.4 + dice.around(0.4), 1.6, 0], yaw: 4, pitch: 2, wide: 66, roll: dice.around(1) },
    dice,
  );
  stage.sky();
  bareTree(stage, [-5.4, 0, 15], 8);
  bareTree(stage, [5, 0, 19], 9);
  ground(stage, GROUND.earth, false);
  leaningHouse(stage, 0.16);
  rubbleAt(stage, [-1.2, 0, 5.9], 16, 0.9);
  person(stage, { at: [2.5, 0, 6.6], coat: '#c23b32', tall: 1.24, back: true, trousers: '#26324a' });
  stage.box({ at: [2.5, 0.68, 6.53], width: 0.24, height: 0.3, depth: 0.1 }, '#2f6fb0');
  person(stage, { at: [3.1, 0, 6.9], coat: '#3a6fb0', tall: 1.2, back: true });
  return stage.toSvg();
}

export function leaningNear(dice: Dice): string {
  const stage = new Stage('morning', { eye: [0, 1.35, 0], yaw: 6, pitch: 1, wide: 58, roll: dice.around(2) }, dice);
  const wall = new Plane([-2, -0.2, 1.75], [1, 0, 0.22], [0, 1, -0.1], 5, 4);
  stage.surface(wall, '#a58b72');
  courses(stage, wall, { long: 0.3, high: 0.1, joint: '#d3c2a6', opacity: 0.55 });
  weathered(stage, wall, 10, 0.2);
  specks(stage, wall, 260, '#5e4c3c', 0.015, 0.5);
  crack(stage, wall, [1.7, 3.6], [2.35, -0.1], 0.2);
  // A hand, flat: it goes in.
  const hand = wall.raised(0.03);
  stage.path(hand, 'M2.5 0.2C2.62 0.7 2.52 1 2.38 1.22L2.62 1.34C2.86 1.1 2.96 0.6 2.95 0.2Z', '#3b4a63');
  stage.path(
    hand,
    'M2.38 1.22C2.3 1.3 2.2 1.42 2.16 1.5C2.14 1.56 2.2 1.58 2.25 1.54C2.18 1.66 2.12 1.74 2.1 1.8C2.1 1.86 2.17 1.86 2.2 1.8L2.34 1.62C2.32 1.72 2.27 1.82 2.27 1.88C2.3 1.93 2.35 1.9 2.37 1.85L2.45 1.62C2.46 1.7 2.45 1.78 2.47 1.82C2.52 1.85 2.55 1.8 2.55 1.74L2.62 1.34Z',
    '#d9a883',
  );
  return stage.toSvg();
}

export function leaningPropped(dice: Dice): string {
  const stage = new Stage('noon', { eye: [-0.6, 1.6, -0.4], yaw: 5, pitch: 1, wide: 66, roll: dice.around(1) }, dice);
  stage.sky();
  bareTree(stage, [-5.4, 0, 15], 8);
  bareTree(stage, [5, 0, 19], 9);
  ground(stage, GROUND.earth, false);
  leaningHouse(stage, 0.08);
  for (const x of [-1.9, -0.3, 1.4]) {
    const z = 6.2 + (x + 2.6) * 0.4;
    stage.rod([x, 0, z - 1.7], [x, 2.2, z - 0.2], '#c9a15e', 0.14);
    stage.rod([x - 0.2, 0.05, z - 1.75], [x + 0.2, 0.05, z - 1.75], '#8d6c3a', 0.12);
  }
  barrier(stage, 3.9);
  return stage.toSvg();
}

/** Panels of red and white, and a tape. */
function barrier(stage: Stage, z: number, from = -3.2, to = 3.6): void {
  for (let x = from; x < to; x += 1.7) {
    const panel = upright(x, 0, z, 1.6, 1.15);
    stage.shadow([x + 0.8, 0, z], 1.8, 0.5, 0.5);
    for (const b of [0.35, 0.8]) {
      stage.patch(panel, 0, b, 1.6, 0.24, '#f4f1e8');
      for (let a = 0; a < 1.55; a += 0.4)
        stage.path(panel, `M${a} ${b}L${a + 0.2} ${b}L${a + 0.32} ${b + 0.24}L${a + 0.12} ${b + 0.24}Z`, '#c92f25');
    }
    for (const a of [0.06, 1.54]) stage.path(panel, `M${a} 0L${a} 1.15`, '#d8d4c8', { width: 0.06 });
  }
}

function eaves(stage: Stage, gaps: boolean): Plane {
  stage.sky();
  bareTree(stage, [4.4, 0, 12], 8);
  ground(stage, GROUND.concrete);
  pole(stage, [4.9, 0, 9], 7);
  const wall = new Plane([-4.5, 0, 3.4], [1, 0, 0.42], [0, 1, 0], 9.5, 2.8);
  brickWall(stage, wall, BRICK.grey);
  barredWindow(stage, wall, 2.3, 1, 1.4, 1.2);
  gate(stage, wall, 5.4);
  const slope = tiledRoof(stage, wall, 2);
  if (gaps) {
    for (const [a, long] of [
      [4.3, 0.7],
      [4.5, 0.34],
      [5.2, 0.24],
    ] as const) {
      stage.shape(
        slope,
        [
          [a, -0.02],
          [a + long, -0.02],
          [a + long * 0.9, 0.5],
          [a + long * 0.4, 0.62],
          [a + 0.06, 0.4],
        ],
        '#3b2d22',
      );
      stage.path(slope, `M${a + 0.05} 0.12L${a + long} 0.12M${a + 0.05} 0.3L${a + long * 0.9} 0.3`, '#8a6b47', {
        width: 0.05,
      });
    }
    const hanging = new Plane(slope.at(4.85, -0.06), wall.u, [0, 1, -0.3]);
    stage.path(hanging, 'M0 0L0.22 0.03L0.2 -0.24L0.03 -0.22Z', '#77787a');
  }
  return wall;
}

export function eavesFar(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0.2 + dice.around(0.3), 1.55, -0.6], yaw: 4, pitch: 15, wide: 60, roll: dice.around(1.5) },
    dice,
  );
  eaves(stage, true);
  return stage.toSvg();
}

export function brokenTile(dice: Dice): string {
  const stage = new Stage('overcast', { eye: [0, 1.3, 0], yaw: 3, pitch: -33, wide: 60, roll: dice.around(2) }, dice);
  ground(stage, GROUND.slabs);
  const wall = new Plane([-3, 0, 2.5], [1, 0, 0.12], [0, 1, 0], 7, 2);
  brickWall(stage, wall, BRICK.grey);
  stage.shadow([0.1, 0, 1.65], 1.2, 0.6, 0.4);
  const floor = level(-0.6, 0.03, 1.35, 1.4, 0.8);
  const shards = [
    'M0.2 0.25L0.62 0.2L0.66 0.42L0.4 0.5L0.22 0.42Z',
    'M0.7 0.2L1.08 0.26L1.02 0.5L0.72 0.44Z',
    'M0.5 0.55L0.72 0.52L0.66 0.68L0.52 0.66Z',
    'M0.9 0.58L1.06 0.6L0.98 0.7Z',
    'M0.28 0.58L0.4 0.56L0.36 0.66Z',
    'M1.16 0.3L1.28 0.36L1.18 0.44Z',
    'M0.06 0.2L0.16 0.24L0.08 0.32Z',
  ];
  for (const shard of shards) {
    stage.path(level(-0.6, 0.004, 1.34, 1.4, 0.8), shard, '#26272a');
    stage.path(floor, shard, '#7b7d80');
    stage.path(floor, shard, '#a9abac', { width: 0.012 });
  }
  stage.path(floor, 'M0.22 0.28L0.62 0.24M0.72 0.24L1.04 0.3', darker('#7b7d80', 0.35), { width: 0.03 });
  specks(stage, level(-0.8, 0.004, 1.2, 1.9, 1.1), 240, '#55575a', 0.02, 0.8);
  return stage.toSvg();
}

export function eavesMended(dice: Dice): string {
  const stage = new Stage('noon', { eye: [0, 1.55, -0.7], yaw: 3, pitch: 13, wide: 60, roll: dice.around(1) }, dice);
  const wall = eaves(stage, false);
  const gutter = new Plane(wall.at(-0.2, 2.62), wall.u, wall.v, 10, 0.1).raised(0.46);
  stage.line([gutter.at(0, 0), gutter.at(9.9, 0)], '#e4e6e4', { width: 0.13 });
  return stage.toSvg();
}
