import { type Colour, darker } from '../colour.js';
import type { Dice } from '../dice.js';
import { level, Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { puddle, specks } from '../surface.js';
import { BRICK, brickWall } from '../things/house.js';
import { bareTree, flats, GROUND, ground } from '../things/outdoors.js';
import { neighbour } from '../things/people.js';
import { bag, bin, litter } from '../things/street.js';

/** Between two blocks of flats: a wall of the right one, a path, bare trees. */
function yard(stage: Stage, floor: Colour = GROUND.slabs): Plane {
  stage.sky();
  flats(stage, upright(-22, 0, 34, 24, 17), 6, '#d3c4a8');
  bareTree(stage, [3, 0, 26], 9);
  bareTree(stage, [-8, 0, 20], 8);
  ground(stage, floor);
  const wall = new Plane([5.6, 0, 30], [-0.06, 0, -1], [0, 1, 0], 28, 16);
  flats(stage, wall, 6, '#c4a988');
  stage.foot(wall, 1.4);
  return wall;
}

const BINS = ['#2f7d4f', '#33587f', '#5b5f63', '#8a3f2f'] as const;

function bins(stage: Stage, z: number, full: boolean): void {
  const wall = upright(-3.4, 0, z + 0.8, 7, 1.7);
  brickWall(stage, wall, '#b9b2a4');
  stage.surface(wall.part(-0.1, 1.7, 7.2, 0.12), '#d8d3c6');
  BINS.forEach((paint, i) => bin(stage, [-1.9 + i * 1.15, 0, z], paint, full));
}

export function binsFar(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0.2, 1.55, 0], yaw: dice.around(4), pitch: -7, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  yard(stage);
  bins(stage, 6, true);
  for (let i = 0; i < 22; i++) bag(stage, [dice.between(-2.6, 2.8), 0, 5.6 - i * 0.06], dice.between(0.3, 0.6));
  litter(stage, level(-3.2, 0.01, 3.2, 6.4, 2.4), 70);
  flies(stage, [0, 1.5, 5.4]);
  return stage.toSvg();
}

export function binsNear(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0.4, 1.5, 2.9], yaw: dice.around(6), pitch: -19, wide: 60, roll: dice.around(2.5) },
    dice,
  );
  yard(stage);
  bins(stage, 6, true);
  for (let i = 0; i < 30; i++) bag(stage, [dice.between(-1.8, 2.6), 0, 5.7 - i * 0.045], dice.between(0.3, 0.6));
  litter(stage, level(-2, 0.01, 3.4, 5, 1.5), 70);
  flies(stage, [0.3, 1.1, 4.4]);
  return stage.toSvg();
}

function flies(stage: Stage, at: Vec): void {
  for (let i = 0; i < 26; i++) {
    const spot = plus(at, [stage.dice.around(1.3), stage.dice.around(0.6), stage.dice.around(0.2)]);
    stage.line([spot, plus(spot, [0.014, 0.004, 0])], '#141414', { width: 0.014, glows: true });
  }
}

export function binsClean(dice: Dice): string {
  const stage = new Stage(
    'noon',
    { eye: [0.2, 1.55, 0], yaw: dice.around(3), pitch: -7, wide: 64, roll: dice.around(1) },
    dice,
  );
  yard(stage);
  bins(stage, 6, false);
  stage.blot(level(-3, 0.01, 3, 6, 3), 3, 1.8, [2.8, 0.9], '#5f6a70', 0.25);
  return stage.toSvg();
}

/** Bricks, plaster and sacks against the rear wall, and the mud that runs off. */
export function rubbleHeap(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0, 1.6, 0], yaw: 3 + dice.around(3), pitch: -7, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  rearWall(stage);
  const mud = level(-5, 0.008, 1.2, 10, 5);
  puddle(stage, mud, 4.2, 2.2, [3.2, 0.9], '#8a7a62');
  puddle(stage, mud, 7.4, 1.1, [1.6, 0.5], '#8a7a62');
  const heap = upright(-4, 0, 5.9, 8, 2);
  stage.path(heap, 'M0 0Q1.2 0.6 2 0.8Q2.6 1.4 3.6 1.35Q4.4 1.1 5.4 0.9Q6.6 0.5 7.6 0Z', '#8d8070');
  stage.blot(heap, 4, 0, [4.4, 0.4], '#2b241b', 0.45);
  debris(stage);
  for (const [x, z] of [
    [-2.4, 4.5],
    [-1.6, 4.3],
    [1.9, 4.4],
  ] as const)
    bag(stage, [x, 0, z], 0.7, '#d9d5c6');
  stage.rod([0.6, 0.2, 4.9], [1.7, 1.5, 5.7], '#7a5c3a', 0.09);
  specks(stage, level(-4, 0.01, 2.6, 8, 2.4), 260, '#6d6253', 0.03, 0.8);
  return stage.toSvg();
}

function debris(stage: Stage): void {
  const { dice } = stage;
  const stuff = ['#9c5f48', '#b4755a', '#cfc8b8', '#8f8a80', '#e3ddcf', '#7b6a58'] as const;
  for (let i = 0; i < 150; i++) {
    const [part, up] = [dice.next(), dice.next() ** 1.4];
    const high = 1.3 * Math.sin(Math.PI * part) * (1 - up);
    const size = dice.between(0.1, 0.26);
    stage.box(
      {
        at: [-3.8 + part * 7.4, high, 5.85 - up * 1.1],
        width: size * 1.5,
        height: size * 0.7,
        depth: size,
        turn: dice.around(70),
      },
      dice.pick(stuff),
    );
  }
}

function rearWall(stage: Stage): void {
  stage.sky();
  flats(stage, upright(-16, 0, 26, 34, 17), 6, '#c9b795');
  bareTree(stage, [5.4, 0, 14], 8);
  ground(stage, GROUND.earth, false);
  brickWall(stage, upright(-9, 0, 6.6, 18, 2.4), BRICK.red);
  stage.surface(upright(-9.1, 2.4, 6.55, 18.2, 0.16), '#a9a399');
}

export function rubbleGone(dice: Dice): string {
  const stage = new Stage('noon', { eye: [0, 1.6, 0], yaw: 3, pitch: -7, wide: 66, roll: dice.around(1) }, dice);
  rearWall(stage);
  const bed = level(-6, 0.01, 5.2, 12, 1.3);
  stage.surface(bed, '#6f5b43');
  stage.surface(new Plane([-6, 0, 5.2], [1, 0, 0], [0, 1, 0], 12, 0.18), '#c9c4b6');
  for (let i = 0; i < 9; i++) {
    const at: Vec = [-5 + i * 1.25, 0, 5.8];
    shrub(stage, at);
  }
  return stage.toSvg();
}

function shrub(stage: Stage, at: Vec): void {
  const { dice } = stage;
  const plane = upright(at[0], at[1], at[2], 1, 1);
  stage.shadow(at, 0.9, 0.4, 0.6);
  for (let i = 0; i < 46; i++) {
    const [a, up] = [dice.around(0.4), dice.next()];
    const leaf = up > 0.6 ? '#6f8f52' : dice.pick(['#34502f', '#41613a', '#547545']);
    stage.round(plane, a * (1 - up * 0.4), 0.1 + up * 0.5, [dice.between(0.05, 0.1), dice.between(0.04, 0.08)], leaf);
  }
}

/** A green that somebody has fenced for vegetables. */
export function vegetablePatch(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [-0.3, 1.6, 0], yaw: 4 + dice.around(3), pitch: -12, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  yard(stage, '#a39d8f');
  const soil = level(-2.6, 0.01, 3.6, 6.6, 5);
  stage.surface(soil, '#64503a');
  for (let row = 0; row < 7; row++) {
    stage.patch(soil, 0, 0.3 + row * 0.66, 6.6, 0.22, darker('#64503a', 0.4));
    for (let i = 0; i < 15; i++) cabbage(stage, [-2.3 + i * 0.43 + dice.around(0.05), 0.02, 8.3 - row * 0.7]);
  }
  fence(stage, 3.5);
  stage.box({ at: [3.2, 0, 3.3], width: 0.34, height: 0.36, depth: 0.34 }, '#6f5a3a');
  stage.rod([3.4, 0.2, 3.3], [4.2, 1.1, 3.6], '#8a6a42', 0.05);
  neighbour(stage, [1.6, 0, 8.9], { pose: 'forward', hair: '#6f6b68', coat: '#5b6a4c' });
  return stage.toSvg();
}

function cabbage(stage: Stage, at: Vec): void {
  const plane = upright(at[0], at[1], at[2], 1, 1);
  for (const [a, b, size, colour] of [
    [0, 0.06, 0.15, '#3f6a37'],
    [-0.05, 0.09, 0.1, '#5d8a4a'],
    [0.05, 0.1, 0.09, '#6f9a55'],
    [0, 0.12, 0.06, '#a8c27e'],
  ] as const) {
    stage.round(plane, a, b, [size, size * 0.75], colour);
  }
}

function fence(stage: Stage, z: number): void {
  const line = upright(-2.7, 0, z, 6.8, 1);
  for (let i = 0; i < 24; i++) {
    const a = i * 0.29 + stage.dice.around(0.05);
    stage.path(
      line,
      `M${a} 0L${a + stage.dice.around(0.06)} ${stage.dice.between(0.62, 0.86)}`,
      stage.dice.pick(['#a5875a', '#8d7048', '#b99b6b', '#6f8fa3']),
      { width: 0.045 },
    );
  }
  for (const b of [0.25, 0.55])
    stage.path(line, `M0 ${b}Q3.4 ${b + 0.05} 6.8 ${b - 0.02}`, '#c24a3a', { width: 0.022 });
}
