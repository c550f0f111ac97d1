import { type Colour, darker, lighter } from '../colour.js';
import type { Dice } from '../dice.js';
import { Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { streaks } from '../surface.js';
import { ceilingLamp, room } from '../things/indoors.js';
import { neighbour, person } from '../things/people.js';

/** The kitchen of a canteen for schoolchildren: flour without a label. */
export function canteenKitchen(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0, 1.5, 0], yaw: dice.around(4), pitch: -14, wide: 60, roll: dice.around(3) },
    dice,
  );
  const { back } = room(stage, 2.2, 2.6, 3.6, { wall: '#d8d2c0', floor: '#8f887a', skirting: '#c9c6ba' });
  streaks(stage, back, 9, '#5a4423', 0.4);
  ceilingLamp(stage, [0.1, 2.55, 2.6], true);
  stage.patch(back, 0.4, 1.5, 3.4, 0.06, '#7a6248');
  for (let i = 0; i < 8; i++)
    stage.box(
      {
        at: plus(back.at(0.6 + i * 0.42, 1.56), [0, 0, -0.12]),
        width: 0.16,
        height: dice.between(0.18, 0.34),
        depth: 0.16,
      },
      dice.pick(['#b3392d', '#e2bd3a', '#cfc8b8', '#3f5f4a', '#8a4a2a']),
    );
  const { top } = stage.box({ at: [-0.1, 0, 2.5], width: 3, height: 0.8, depth: 0.9 }, '#9aa0a2', { grounded: 0.3 });
  stage.blot(top, 1.3, 0.4, [0.9, 0.4], '#f7f4ea', 0.8);
  dough(stage, top);
  sack(stage, top.at(2.5, 0.35));
  sack(stage, [1.3, 0, 1.95]);
  return stage.toSvg();
}

function dough(stage: Stage, top: Plane): void {
  for (let i = 0; i < 7; i++) {
    const [x, y, z] = top.at(0.5 + (i % 4) * 0.26, 0.2 + Math.floor(i / 4) * 0.3);
    const plane = upright(x, y, z, 1, 1);
    stage.shadow([x, y, z], 0.22, 0.12, 0.5);
    stage.path(plane, 'M-0.1 0C-0.12 0.12 0.12 0.12 0.1 0Z', '#efe5cd');
    stage.path(plane, 'M-0.05 0.06Q0 0.1 0.04 0.07', '#fffaf0', { width: 0.012 });
  }
  stage.line([top.at(0.4, 0.72), top.at(1.4, 0.66)], '#b98d5a', { width: 0.06 });
}

/** A white sack, its print worn off. */
function sack(stage: Stage, [x, y, z]: Vec): void {
  const plane = upright(x, y, z, 1, 1);
  stage.shadow([x, y, z], 0.8, 0.4, 0.7);
  stage.path(
    plane,
    'M-0.28 0C-0.34 0.3 -0.32 0.5 -0.24 0.62L-0.3 0.74L0.3 0.72L0.23 0.62C0.32 0.5 0.34 0.3 0.28 0Z',
    '#e9e4d5',
  );
  stage.path(plane, 'M0.05 0C0.2 0.2 0.2 0.5 0.1 0.64L0.23 0.62C0.32 0.5 0.34 0.3 0.28 0Z', darker('#e9e4d5', 0.25), {
    opacity: 0.6,
  });
  stage.path(plane, 'M-0.16 0.2L0.14 0.2L0.14 0.46L-0.16 0.46Z', '#d8d2c0');
  stage.path(plane, 'M-0.24 0.64L0.24 0.63', '#c8a86a', { width: 0.02 });
  stage.path(plane, 'M-0.1 0.4L0.06 0.4M-0.1 0.33L0 0.33', '#b9b09a', { width: 0.018, opacity: 0.6 });
}

export function fridge(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0.1, 1.35, 0], yaw: dice.around(3), pitch: -9, wide: 58, roll: dice.around(3) },
    dice,
  );
  room(stage, 2, 2.6, 3, { wall: '#cfc8b5', floor: '#8f887a', skirting: '#bdbaae' });
  const { front } = stage.box({ at: [0, 0, 2.5], width: 1.1, height: 1.85, depth: 0.7 }, '#d9d9d4');
  stage.patch(front, 0.06, 0.08, 0.98, 1.7, '#e9efee', { glows: true });
  stage.blot(front, 0.55, 1.6, [0.6, 0.5], '#ffffff', 0.9);
  for (const b of [0.5, 0.92, 1.32]) stage.patch(front, 0.06, b, 0.98, 0.025, '#a9b5b5');
  meat(stage, front, 0.3, 0.52);
  meat(stage, front, 0.72, 0.52);
  meat(stage, front, 0.35, 0.94);
  for (const [a, b, colour] of [
    [0.7, 0.95, '#c9a86a'],
    [0.25, 1.35, '#7a8f4a'],
    [0.5, 1.35, '#b3392d'],
    [0.75, 1.35, '#e8e2d4'],
    [0.3, 0.1, '#6f7a3a'],
    [0.65, 0.1, '#8a6a3a'],
  ] as const) {
    stage.patch(front, a - 0.08, b, 0.18, 0.2, colour);
    stage.patch(front, a - 0.08, b + 0.17, 0.18, 0.05, lighter(colour, 0.3));
  }
  streaks(stage, front, 5, '#6b4a2a', 0.35);
  const leaf = new Plane([-0.56, 0, 2.14], [-0.5, 0, -1], [0, 1, 0], 0.95, 1.85);
  stage.surface(leaf, '#c3c5c0');
  for (const b of [0.3, 0.8, 1.3]) stage.patch(leaf, 0.1, b, 0.75, 0.2, '#dfe6e6');
  return stage.toSvg();
}

function meat(stage: Stage, plane: Plane, a: number, b: number): void {
  stage.path(plane, `M${a - 0.2} ${b}L${a + 0.2} ${b}L${a + 0.18} ${b + 0.05}L${a - 0.18} ${b + 0.05}Z`, '#b9bdb9');
  stage.path(
    plane,
    `M${a - 0.16} ${b + 0.04}C${a - 0.2} ${b + 0.16} ${a - 0.04} ${b + 0.22} ${a + 0.04} ${b + 0.18}C${a + 0.18} ${b + 0.2} ${a + 0.2} ${b + 0.08} ${a + 0.15} ${b + 0.04}Z`,
    '#8a4a42',
  );
  stage.path(
    plane,
    `M${a - 0.12} ${b + 0.1}C${a - 0.04} ${b + 0.18} ${a + 0.06} ${b + 0.1} ${a + 0.14} ${b + 0.13}`,
    '#c9b39a',
    { width: 0.025 },
  );
  for (let i = 0; i < 6; i++)
    stage.round(plane, a + stage.dice.around(0.13), b + stage.dice.between(0.06, 0.16), 0.014, '#5f6b4a');
}

/** A stall in the vegetable market. */
export function market(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0, 1.6, 0], yaw: dice.around(4), pitch: -10, wide: 62, roll: dice.around(1.5) },
    dice,
  );
  room(stage, 6, 4.6, 16, { wall: '#d9d4c6', floor: '#9a958a', ceiling: '#8f9aa3' });
  for (const z of [12, 8]) ceilingLamp(stage, [0, 4, z], true);
  for (const [x, z] of [
    [-3.4, 10],
    [3.2, 11],
    [-1, 12.5],
    [1.4, 9.4],
  ] as const)
    neighbour(stage, [x, 0, z], { back: dice.chance(0.5) });
  person(stage, { at: [0.5, 0, 5.2], coat: '#3f7d5a', pose: 'raised', hair: '#1d1a19', tall: 1.76 });
  const { top } = stage.box({ at: [0, 0, 4], width: 5, height: 0.75, depth: 1.3 }, '#6f8a6a', { grounded: 0.3 });
  const heaps = ['#c8402f', '#6f9a55', '#d98a3a', '#7a4a8a', '#e2cf9a'] as const;
  heaps.forEach((colour, i) => heap(stage, top, 0.5 + i, colour));
  stage.rod([2, 0.75, 4.2], [2, 1.7, 4.2], '#8d9296', 0.04);
  stage.round(upright(2, 1.7, 4.2, 1, 1), 0, 0.1, 0.2, '#f1f2ee');
  return stage.toSvg();
}

function heap(stage: Stage, top: Plane, a: number, colour: Colour): void {
  for (let row = 0; row < 4; row++) {
    for (let i = 0; i < 6 - row; i++) {
      const at = top.at(a - 0.36 + i * 0.14 + row * 0.07, 0.95 - row * 0.22);
      const plane = upright(at[0], at[1], at[2], 1, 1);
      for (let up = 0; up < 3 - Math.abs(i - 2.5); up++) {
        const b = 0.07 + up * 0.1;
        stage.round(plane, 0, b, [0.085, 0.075], stage.dice.chance(0.5) ? colour : lighter(colour, 0.1));
        stage.round(plane, -0.025, b + 0.025, [0.022, 0.018], lighter(colour, 0.55), { opacity: 0.7 });
      }
    }
  }
}
