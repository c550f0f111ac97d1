import type { Dice } from '../dice.js';
import { square } from './gatherings.js';
import { level, type Plane, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { ceilingLamp, room } from '../things/indoors.js';
import { neighbour, person } from '../things/people.js';
import { litter } from '../things/street.js';

export function volunteers(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0.2, 1.6, 0], yaw: dice.around(4), pitch: -6, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  square(stage);
  litter(stage, level(-4, 0.01, 4, 8, 4), 80);
  for (const [x, z, pose] of [
    [-3.2, 8.2, 'carrying'],
    [-1.4, 7.2, 'forward'],
    [0.6, 8.4, 'forward'],
    [2, 6.8, 'carrying'],
    [3.4, 8, 'forward'],
  ] as const) {
    neighbour(stage, [x, 0, z], { volunteer: true, pose, back: dice.chance(0.4) });
    broom(stage, [x + 0.26, 0, z - 0.15]);
  }
  stage.box({ at: [-2.4, 0.22, 6], width: 1.3, height: 0.5, depth: 0.8, turn: 10 }, '#4f7d5a');
  for (const a of [-2.8, -2]) stage.round(upright(a, 0, 5.6, 1, 1), 0, 0.2, 0.2, '#1c1e20');
  return stage.toSvg();
}

function broom(stage: Stage, [x, y, z]: Vec): void {
  const plane = upright(x, y, z, 1, 1);
  stage.path(plane, 'M0.02 1.3L0.3 0.34', '#b08a52', { width: 0.035 });
  stage.path(plane, 'M0.26 0.4L0.16 0.02L0.56 0.02L0.36 0.42Z', '#8a6a3a');
  for (const a of [0.24, 0.32, 0.4, 0.48]) stage.path(plane, `M0.31 0.4L${a} 0.02`, '#5f4826', { width: 0.012 });
}

/** Music after ten: rows of dancers, one large loudspeaker, lit windows above. */
export function squareDance(dice: Dice): string {
  const stage = new Stage(
    'floodlit',
    { eye: [0.3, 2.6, 0], yaw: dice.around(4), pitch: -7, wide: 64, roll: dice.around(2) },
    dice,
  );
  square(stage, 0.45);
  const floor = level(-8, 0.01, 4, 16, 12);
  for (const x of [-6.2, 6.4]) {
    stage.rod([x, 0, 14], [x, 5, 14], '#3a3f44', 0.12);
    stage.glow([x, 5, 14], 2.6, '#ffe2a6', 0.95);
    stage.blot(floor, x + 8, 8.6, [5, 4], '#ffdf9f', 0.35);
  }
  for (let row = 3; row >= 0; row--) {
    for (let i = 0; i < 6; i++) {
      const coat = dice.pick(['#c8402f', '#d98aa0', '#e2bd3a', '#7f5aa8', '#3f8fa8', '#c23a6a']);
      neighbour(stage, [-3.8 + i * 1.5 + (row % 2) * 0.7, 0, 6.6 + row * 1.6], {
        coat,
        pose: 'raised',
        back: true,
        tall: dice.between(1.52, 1.64),
      });
    }
  }
  loudspeaker(stage, [-2.6, 0, 4.9]);
  return stage.toSvg();
}

function loudspeaker(stage: Stage, at: Vec): void {
  const { front } = stage.box({ at, width: 0.7, height: 1.25, depth: 0.5, turn: 16 }, '#4a4c52');
  for (const [b, radius] of [
    [0.38, 0.24],
    [0.9, 0.17],
  ] as const) {
    stage.round(front, 0.35, b, radius, '#1c1d20');
    stage.round(front, 0.35, b, radius * 0.55, '#6d7076');
  }
  stage.round(front, 0.35, 1.16, 0.03, '#59c8ff', { glows: true });
  stage.glow(front.at(0.35, 1), 0.8, '#6fc3ff', 0.4);
}

/** Chalk on green, and a red banner above. */
function blackboard(stage: Stage, back: Plane): void {
  const { dice } = stage;
  stage.patch(back, 1.6, 1, 3.2, 1.8, '#5d4a38');
  stage.patch(back, 1.7, 1.1, 3, 1.6, '#2f4f44');
  for (const [a, b, wide] of [
    [1.95, 2.35, 1.6],
    [1.95, 2.05, 2.3],
    [1.95, 1.8, 1.9],
    [1.95, 1.55, 2.1],
  ] as const)
    stage.path(back, `M${a} ${b}L${a + wide} ${b + dice.around(0.02)}`, '#dfe8de', { width: 0.035, opacity: 0.85 });
  stage.patch(back, 0.4, 2.55, 7.2, 0.38, '#b82a21');
  for (let i = 0; i < 13; i++)
    stage.path(
      back,
      `M${0.85 + i * 0.52} 2.68L${1.1 + i * 0.52} 2.68M${0.97 + i * 0.52} 2.84L${0.97 + i * 0.52} 2.6M${0.88 + i * 0.52} 2.78L${1.08 + i * 0.52} 2.78`,
      '#f7e3a1',
      { width: 0.03 },
    );
}

/** A lecture on Tuesday afternoon. */
export function lecture(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.6, 1.65, 0], yaw: -3 + dice.around(3), pitch: -5, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  const { back, right } = room(stage, 4, 3, 8.4, { wall: '#ece7da', floor: '#a78d68' });
  for (const a of [1.4, 4.4]) {
    stage.patch(right, a, 0.95, 2, 1.6, '#f4f2ec');
    stage.patch(right, a + 0.1, 1.05, 1.8, 1.4, '#cfe0e8');
  }
  blackboard(stage, back);
  for (const z of [6.4, 3.2]) ceilingLamp(stage, [0, 2.92, z], true);
  person(stage, { at: [1.5, 0, 7.4], coat: '#2f3c52', pose: 'raised', hair: '#1d1a19' });
  stage.box({ at: [0.6, 0, 7], width: 1, height: 1.05, depth: 0.5 }, '#8a5f3c');
  for (let row = 0; row < 4; row++) {
    const z = 5.9 - row * 1.15;
    for (let i = 0; i < 6; i++) {
      const x = -2.9 + i * 1.15;
      neighbour(stage, [x, -0.42, z], { back: true, tall: 1.66 });
      stage.box({ at: [x, 0.36, z - 0.16], width: 0.4, height: 0.36, depth: 0.05 }, '#9a6b42');
    }
  }
  return stage.toSvg();
}
