import type { Dice } from '../dice.js';
import { type Dot, level, Plane, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { specks } from '../surface.js';
import { ebike } from '../things/ebike.js';
import { bareTree, flats, GROUND, ground } from '../things/outdoors.js';
import { neighbour } from '../things/people.js';
import { car, streetLamp } from '../things/street.js';

/** A crossing between blocks of flats: asphalt, kerbs, trees. */
export function street(stage: Stage, shining = 0): Plane {
  stage.sky();
  flats(stage, upright(-26, 0, 46, 22, 18), 6, '#cdb99b', shining);
  flats(stage, upright(2, 0, 52, 26, 18), 6, '#b9a48c', shining);
  ground(stage, GROUND.asphalt, false);
  const flank = new Plane([9.5, 0, 44], [0, 0, -1], [0, 1, 0], 36, 15);
  flats(stage, flank, 5, '#c7b6a0', shining);
  for (const [x, z] of [
    [-7, 30],
    [-6.6, 20],
    [-6.2, 12.5],
    [7.6, 34],
  ] as const)
    bareTree(stage, [x, 0, z], 7);
  for (const [from, wide] of [
    [-30, 25],
    [6, 3.5],
  ] as const) {
    const walk = level(from, 0.12, 2, wide, 42);
    stage.surface(walk, GROUND.slabs);
    stage.surface(new Plane(walk.at(from < 0 ? wide : 0, 0), [0, 0, 1], [0, -1, 0], 42, 0.12), '#7d7b76');
  }
  const road = level(-5, 0.002, 0.3, 11, 60);
  for (let b = 1; b < 50; b += 5) stage.patch(road, 5.4, b, 0.14, 2.4, '#e6e3d6', { opacity: 0.75 });
  specks(stage, level(-5, 0.003, 0.4, 11, 9), 420, '#3b3c3e', 0.02, 0.6);
  specks(stage, level(-5, 0.003, 0.4, 11, 9), 300, '#a1a2a2', 0.014, 0.5);
  return road;
}

/** The hole of a manhole without its cover; `radius` metres. */
function hole(stage: Stage, [x, y, z]: Vec, radius: number): void {
  const floor = level(x, y + 0.006, z, 1, 1);
  stage.blot(floor, 0, 0, [radius * 1.9, radius * 1.9], '#141414', 0.55);
  stage.round(floor, 0, 0, radius * 1.28, '#8f8b83');
  stage.round(floor, 0, 0, radius * 1.1, '#55534f');
  stage.round(floor, 0, 0, radius, '#060708', { glows: true });
  const inside = Array.from({ length: 15 }, (_, i): Dot => [
    Math.cos((Math.PI * i) / 14) * radius,
    Math.sin((Math.PI * i) / 14) * radius,
  ]);
  const lower = inside.map(([a, b]): Dot => [a * 0.97, b * 0.6 - radius * 0.02]).reverse();
  stage.shape(floor, [...inside, ...lower], '#6a5f55');
}

function branch(stage: Stage, [x, y, z]: Vec, tall: number): void {
  const plane = upright(x, y, z, 1, 1);
  const twigs = [
    'M0 -0.15Q0.04 0.5 0.12 1',
    'M0.03 0.35Q-0.12 0.6 -0.26 0.86',
    'M0.06 0.5Q0.24 0.66 0.36 0.94',
    'M0.08 0.68Q-0.02 0.86 -0.06 1.06',
    'M-0.14 0.62Q-0.26 0.66 -0.36 0.76',
    'M0.22 0.72Q0.32 0.74 0.42 0.72',
  ];
  twigs.forEach((twig, i) => {
    const sized = twig.replace(/-?\d*\.?\d+/g, (number) => (Number(number) * tall).toFixed(3));
    stage.path(plane, sized, '#5a4632', { width: i === 0 ? 0.05 : 0.024 });
  });
  for (let i = 0; i < 12; i++) {
    const [a, b] = [stage.dice.around(0.36) * tall, stage.dice.between(0.6, 1.05) * tall];
    stage.round(plane, a, b, [0.04, 0.024], stage.dice.pick(['#8a6b3c', '#a5803f', '#6f5a34']));
  }
  stage.path(
    plane,
    `M${-0.14 * tall} ${0.66 * tall}L${0.16 * tall} ${0.72 * tall}L${0.2 * tall} ${0.58 * tall}L${-0.1 * tall} ${0.54 * tall}Z`,
    '#c8342a',
    { opacity: 0.95 },
  );
}

export function manholeFar(dice: Dice): string {
  const stage = new Stage(
    'dusk',
    { eye: [0.4, 1.55, 0], yaw: -3 + dice.around(3), pitch: -9, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  street(stage, 0.3);
  car(stage, [3.6, 0, 17], 84, '#d9d9d4');
  hole(stage, [-0.3, 0, 5], 0.36);
  branch(stage, [-0.3, 0, 5], 1.25);
  return stage.toSvg();
}

export function manholeNear(dice: Dice): string {
  const stage = new Stage('dusk', { eye: [0.1, 1.5, 0], yaw: -2, pitch: -36, wide: 58, roll: dice.around(2) }, dice);
  street(stage, 0.3);
  hole(stage, [0, 0, 1.85], 0.36);
  branch(stage, [0.04, -0.1, 1.95], 0.95);
  return stage.toSvg();
}

/** A passer-by's bike has fallen into it. */
export function manholeFallen(dice: Dice): string {
  const stage = new Stage(
    'floodlit',
    { eye: [-0.4, 1.5, 0], yaw: 4, pitch: -16, wide: 64, roll: dice.around(3) },
    dice,
  );
  street(stage, 0.55);
  streetLamp(stage, [-5.4, 0, 13], 1, true);
  const road = level(-3, 0.004, 2, 8, 8);
  stage.blot(road, 3.4, 2, [3.4, 2.4], '#b9b4a6', 0.5);
  hole(stage, [0.1, 0, 4], 0.4);
  const fallen = new Plane([0.15, -0.12, 4.05], [0.86, 0.12, 0.4], [-0.3, 0.42, 0.62], 1.7, 1.2);
  ebike(stage, fallen, '#e2ded2');
  neighbour(stage, [2.2, 0, 6.1], { pose: 'raised', coat: '#6b5a44' });
  neighbour(stage, [3, 0, 6.4], { back: false, coat: '#3f5a78', hair: '#6f6b68' });
  return stage.toSvg();
}

export function manholeCovered(dice: Dice): string {
  const stage = new Stage('noon', { eye: [0.1, 1.5, 0], yaw: -2, pitch: -27, wide: 60, roll: dice.around(1) }, dice);
  street(stage);
  const floor = level(0, 0.006, 2.4, 1, 1);
  stage.round(floor, 0, 0, [0.62, 0.62], '#4c4d4f');
  stage.round(floor, 0, 0, 0.47, '#8b8f92');
  stage.round(floor, 0, 0, 0.42, '#5f6467');
  for (const radius of [0.34, 0.24, 0.14]) {
    for (let i = 0; i < 16; i++) {
      const angle = (2 * Math.PI * (i + radius * 5)) / 16;
      stage.round(floor, Math.cos(angle) * radius, Math.sin(angle) * radius, [0.03, 0.03], '#93989b');
    }
  }
  stage.round(floor, 0, 0, 0.07, '#3d4144');
  for (const a of [-0.36, 0.36]) stage.round(floor, a, 0, [0.035, 0.02], '#17191a');
  return stage.toSvg();
}

/** The road from the south gate to the bus stop, its lamps out or mended. */
function nightStreet(dice: Dice, shining: boolean): string {
  const stage = new Stage(
    shining ? 'floodlit' : 'night',
    { eye: [-1.2, 1.6, 0], yaw: 3 + dice.around(2), pitch: 3, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  const road = street(stage, shining ? 0.3 : 0.12);
  for (const z of [40, 28, 18, 10]) streetLamp(stage, [-5.3, 0, z], 1, shining);
  if (shining) for (const b of [9, 17, 27]) stage.blot(road, 2.4, b, [3.6, 3.4], '#ffd890', 0.35);
  neighbour(stage, [1.6, 0, 8.6], { back: true, tall: 1.66, coat: shining ? '#7a4450' : '#2c3440' });
  neighbour(stage, [2.3, 0, 8.7], { back: true, tall: 1.42, coat: shining ? '#3a6fb0' : '#232b3c' });
  if (!shining) {
    stage.glow([1.84, 0.95, 8.3], 0.5, '#e6efff', 0.9);
    stage.blot(road, 6.9, 9.8, [1.5, 2.6], '#cfd9ea', 0.3);
    stage.glow([4, 0.7, 44], 1.4, '#fff0c8', 0.9);
    stage.glow([5.3, 0.7, 44], 1.4, '#fff0c8', 0.9);
  }
  return stage.toSvg();
}

export const streetDark = (dice: Dice): string => nightStreet(dice, false);
export const streetLit = (dice: Dice): string => nightStreet(dice, true);
