import type { Dice } from '../dice.js';
import { Plane, upright } from '../space.js';
import { Stage } from '../stage.js';
import { banner, booth, lanterns, spread } from '../things/fair.js';
import { bareTree, flats, GROUND, ground } from '../things/outdoors.js';
import { neighbour, person } from '../things/people.js';

/** The square between the blocks. */
export function square(stage: Stage, shining = 0): void {
  stage.sky();
  flats(stage, upright(-30, 0, 44, 26, 20), 7, '#cbb493', shining);
  flats(stage, upright(0, 0, 48, 28, 18), 6, '#bba58c', shining);
  bareTree(stage, [-9, 0, 26], 9);
  bareTree(stage, [9.5, 0, 24], 8);
  ground(stage, GROUND.slabs);
}

export function foodLesson(dice: Dice): string {
  const stage = new Stage(
    'noon',
    { eye: [0.2, 1.6, 0], yaw: dice.around(3), pitch: -3, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  square(stage);
  banner(stage, [-4, 3.5, 12], 8);
  for (const x of [-4, 4]) stage.rod([x, 0, 12], [x, 4.2, 12], '#9aa0a4', 0.08);
  spread(stage, booth(stage, -2.6, 8.6, '#3f8f6a', '#e8efe9'), 'food');
  spread(stage, booth(stage, 1.6, 8.6, '#3f8f6a', '#e8efe9'), 'leaflets');
  for (const [x, z] of [
    [-3.3, 7.2],
    [-2.4, 6.9],
    [-1.6, 7.3],
    [0.9, 7.1],
    [1.9, 6.7],
    [2.7, 7.2],
    [3.9, 6.4],
  ] as const)
    neighbour(stage, [x, 0, z], { back: true });
  return stage.toSvg();
}

export function clinicFar(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0, 1.6, 0], yaw: 3 + dice.around(3), pitch: -4, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  square(stage);
  banner(stage, [-3.6, 3.2, 10.4], 7.4);
  for (const x of [-3.6, 3.8]) stage.rod([x, 0, 10.4], [x, 3.9, 10.4], '#9aa0a4', 0.08);
  for (const x of [-2.2, 0.2, 2.6]) consultation(stage, x, 7.8);
  for (let i = 0; i < 9; i++)
    neighbour(stage, [3 - i * 0.72, 0, 5.9 - (i % 2) * 0.2], {
      back: dice.chance(0.6),
      hair: dice.pick(['#b9b4ae', '#6f6b68', '#8f8a84']),
    });
  return stage.toSvg();
}

function consultation(stage: Stage, x: number, z: number): void {
  person(stage, { at: [x, -0.25, z + 0.6], coat: '#f3f4f2', hair: '#1d1a19', pose: 'forward' });
  const { front, top } = stage.box({ at: [x, 0, z], width: 1.5, height: 0.74, depth: 0.6 }, '#5a8fc0', {
    grounded: 0.3,
  });
  stage.path(front, 'M0.75 0.2L0.75 0.55M0.58 0.37L0.92 0.37', '#f5f7f8', { width: 0.09 });
  gauge(stage, top, 0.5);
  person(stage, {
    at: [x + 0.4, -0.3, z - 0.5],
    coat: stage.dice.pick(['#7a4450', '#4a4a52', '#56707a']),
    hair: '#b9b4ae',
    back: true,
  });
}

/** What measures blood pressure. */
function gauge(stage: Stage, top: Plane, a: number): void {
  stage.box({ at: top.at(a, 0.25), width: 0.26, height: 0.1, depth: 0.2, turn: 8 }, '#eceeee');
  stage.patch(top, a - 0.07, 0.2, 0.12, 0.09, '#7fa3a0');
  stage.path(top, `M${a + 0.12} 0.26C${a + 0.3} 0.4 ${a + 0.4} 0.1 ${a + 0.55} 0.22`, '#23272b', { width: 0.016 });
}

export function clinicNear(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0, 1.4, 0.6], yaw: dice.around(3), pitch: -13, wide: 58, roll: dice.around(2) },
    dice,
  );
  square(stage);
  person(stage, { at: [-0.55, -0.35, 3.1], coat: '#f3f4f2', hair: '#1d1a19', pose: 'crossed' });
  person(stage, { at: [0.62, -0.35, 3.05], coat: '#7a4450', hair: '#b9b4ae', pose: 'down' });
  const { top } = stage.box({ at: [0, 0, 2.35], width: 2.4, height: 0.74, depth: 0.8 }, '#5a8fc0');
  const arm = new Plane(top.at(0, 0.001), top.u, top.v, 1, 1).raised(0.05);
  stage.path(arm, 'M2 0.9L1.75 0.5L1.15 0.36', '#7a4450', { width: 0.13 });
  stage.path(arm, 'M1.36 0.41L1.06 0.34', '#d9a883', { width: 0.09 });
  stage.path(arm, 'M1.72 0.55L1.56 0.44', '#2b3a55', { width: 0.17 });
  stage.path(arm, 'M1.62 0.42C1.5 0.2 1.2 0.3 1 0.24', '#23272b', { width: 0.018 });
  const meter = stage.box({ at: top.at(0.86, 0.26), width: 0.32, height: 0.13, depth: 0.24, turn: 10 }, '#eceeee');
  stage.patch(meter.front, 0.05, 0.03, 0.16, 0.08, '#8fb3a8');
  for (const a of [0.2, 0.42]) stage.patch(top, a, 0.3, 0.18, 0.26, '#f6f4ec');
  stage.box({ at: top.at(2.1, 0.2), width: 0.3, height: 0.16, depth: 0.18 }, '#c8342a');
  return stage.toSvg();
}

export function villageFair(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [-0.4, 1.6, 0], yaw: 3 + dice.around(3), pitch: -2, wide: 66, roll: dice.around(1.5) },
    dice,
  );
  stage.sky();
  for (const x of [-12, -6, 7, 13]) bareTree(stage, [x, 0, 30], 9);
  ground(stage, '#a5906c', false);
  banner(stage, [-5, 4, 15], 10);
  for (const x of [-5, 5]) stage.rod([x, 0, 15], [x, 4.7, 15], '#b93a2e', 0.14);
  for (const x of [-5, -1.4, 2.2, 5.8]) spread(stage, booth(stage, x, 10.6, '#c23a2e', '#f1e3c4'), 'leaflets');
  for (const [x, z] of [
    [-4.2, 9],
    [-3.1, 8.6],
    [-1.2, 8.9],
    [-0.4, 8.2],
    [1.4, 8.8],
    [2.4, 8.4],
    [3.3, 8.9],
    [4.6, 8],
    [-2.2, 6.8],
    [0.8, 6.4],
  ] as const)
    neighbour(stage, [x, 0, z], { back: dice.chance(0.7) });
  lanterns(stage);
  return stage.toSvg();
}
