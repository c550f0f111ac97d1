import { type Colour, lighter } from '../colour.js';
import type { Dice } from '../dice.js';
import { level, Plane, plus, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { specks, streaks } from '../surface.js';
import { carton, ceilingLamp, room } from '../things/indoors.js';
import { bareTree, GROUND, ground } from '../things/outdoors.js';
import { person } from '../things/people.js';

const SPINES = [
  '#b3392d',
  '#2f5d8a',
  '#e2bd3a',
  '#3f7d5a',
  '#7f5aa8',
  '#d98a3a',
  '#e8e2d4',
  '#c2587a',
  '#43606b',
] as const;

/** A row of books, from left to right, on a plane. */
function books(stage: Stage, plane: Plane, a: number, b: number, wide: number, high: number): void {
  const { dice } = stage;
  for (let x = a; x < a + wide - 0.02;) {
    const thick = dice.between(0.018, 0.05);
    const tall = high * dice.between(0.72, 0.97);
    const spine = dice.pick(SPINES);
    stage.patch(plane, x, b, thick, tall, spine);
    stage.patch(plane, x + thick * 0.25, b + tall * 0.6, thick * 0.5, tall * 0.22, lighter(spine, 0.6), {
      opacity: 0.8,
    });
    x += thick + 0.003;
  }
}

function shelf(stage: Stage, plane: Plane, rows: number): void {
  stage.surface(plane, '#6f5238');
  const high = plane.height / rows;
  for (let row = 0; row < rows; row++) {
    stage.patch(plane, 0.04, row * high + 0.04, plane.width - 0.08, high - 0.06, '#2f241a');
    books(stage, plane, 0.06, row * high + 0.05, plane.width - 0.12, high - 0.09);
    stage.patch(plane, 0, row * high, plane.width, 0.04, '#8f6c4a');
  }
}

export function bookshopFront(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0.2, 1.6, 0], yaw: 2 + dice.around(3), pitch: 0, wide: 64, roll: dice.around(1.5) },
    dice,
  );
  stage.sky();
  bareTree(stage, [5.2, 0, 9], 7);
  ground(stage, GROUND.slabs);
  const wall = new Plane([-6, 0, 6.2], [1, 0, 0.08], [0, 1, 0], 13, 4.6);
  stage.surface(wall, '#b9a98f', { grounded: 0.3 });
  streaks(stage, wall, 8);
  stage.foot(wall, 0.9);
  stage.patch(wall, 3, 2.75, 5.4, 0.85, '#2f5d8a');
  for (let i = 0; i < 4; i++) glyph(stage, wall, 4 + i * 0.98, 2.92, 0.5);
  stage.patch(wall, 3, 0.35, 3.4, 2.25, '#efe6cf', { glows: true, opacity: 0.95 });
  shelf(stage, wall.part(3.1, 0.45, 1.6, 2), 5);
  shelf(stage, wall.part(4.75, 0.45, 1.6, 2), 5);
  stage.patch(wall, 3, 0.35, 3.4, 2.25, '#cfe0ea', { opacity: 0.16 });
  stage.path(wall, 'M3.4 2.6L4.3 2.6L3.5 0.35L3 0.35L3 1.4Z', '#ffffff', { opacity: 0.14 });
  stage.patch(wall, 6.6, 0, 1.2, 2.6, '#4a4038');
  stage.patch(wall, 6.72, 0.1, 0.96, 2.4, '#8fa3ad');
  stall(stage, [-1, 0, 4.9]);
  for (const [x, tall] of [
    [0.9, 1.35],
    [1.5, 1.3],
  ] as const)
    person(stage, { at: [x, 0, 5], coat: dice.pick(['#2f5d8a', '#c23b32']), tall, back: true });
  return stage.toSvg();
}

/** Something like a character of a sign. */
function glyph(stage: Stage, plane: Plane, a: number, b: number, size: number): void {
  const { dice } = stage;
  const strokes = [
    `M${a} ${b + size * 0.8}L${a + size} ${b + size * 0.8}`,
    `M${a + size * 0.5} ${b + size}L${a + size * 0.5} ${b}`,
    `M${a + size * 0.1} ${b + size * 0.45}L${a + size * 0.9} ${b + size * 0.45}`,
    `M${a + size * 0.2} ${b + size * 0.7}L${a + size * 0.2} ${b + size * 0.1}L${a + size * 0.8} ${b + size * 0.1}L${a + size * 0.8} ${b + size * 0.7}`,
    `M${a + size * 0.5} ${b + size * 0.4}L${a + size * 0.95} ${b}`,
  ];
  strokes
    .filter((_, i) => i < 2 || dice.chance(0.6))
    .forEach((stroke) => stage.path(plane, stroke, '#f4e9c8', { width: size * 0.11 }));
}

/** A table before the door with piles of workbooks. */
function stall(stage: Stage, at: Vec): void {
  const { top } = stage.box({ at, width: 2.2, height: 0.7, depth: 0.8 }, '#7a5f42', { grounded: 0.4 });
  stage.shadow(at, 2.6, 1.2, 0.6);
  for (let i = 0; i < 5; i++) pile(stage, top.at(0.25 + i * 0.42, 0.4), stage.dice.between(0.12, 0.36));
}

function pile(stage: Stage, at: Vec, high: number): void {
  for (let y = 0; y < high; y += 0.035) {
    const spot = plus(at, [stage.dice.around(0.015), y, stage.dice.around(0.015)]);
    stage.box({ at: spot, width: 0.3, height: 0.033, depth: 0.4, turn: stage.dice.around(5) }, stage.dice.pick(SPINES));
  }
}

/** A workbook lies open: grey paper, smeared print, wrong words ringed in red. */
export function badPrint(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0, 0.72, -0.02], yaw: dice.around(4), pitch: -56, wide: 58, roll: dice.around(5) },
    dice,
  );
  stage.surface(level(-2, -0.01, -1, 4, 4), '#8a6a4a');
  for (let i = 0; i < 14; i++)
    stage.patch(level(-2, -0.008, -1, 4, 4), 0, i * 0.3, 4, 0.012, '#5f4830', { opacity: 0.5 });
  stage.shadow([0, -0.008, 0.5], 1.3, 0.9, 0.6);
  for (const [x, tone] of [
    [-0.42, '#d5cbb2'],
    [0, '#dcd2ba'],
  ] as const)
    page(stage, level(x, 0, 0.2, 0.42, 0.6), tone);
  stage.blot(level(-0.42, 0.002, 0.2, 1, 1), 0.42, 0.3, [0.06, 0.34], '#3f3422', 0.5);
  rings(stage, level(0, 0.004, 0.2, 0.42, 0.6));
  stage.rod([0.5, 0.01, 0.28], [0.66, 0.02, 0.6], '#c8372c', 0.018);
  stage.rod([0.5, 0.01, 0.28], [0.488, 0.01, 0.255], '#e8d3a4', 0.012);
  return stage.toSvg();
}

/** What somebody found wrong. */
function rings(stage: Stage, paper: Plane): void {
  for (const [a, b] of [
    [0.13, 0.42],
    [0.28, 0.24],
    [0.1, 0.14],
  ] as const) {
    stage.path(
      paper,
      `M${a - 0.05} ${b}C${a - 0.05} ${b + 0.035} ${a + 0.06} ${b + 0.04} ${a + 0.06} ${b}C${a + 0.06} ${b - 0.03} ${a - 0.04} ${b - 0.035} ${a - 0.05} ${b + 0.004}`,
      '#d0281e',
      { width: 0.006 },
    );
  }
}

function page(stage: Stage, paper: Plane, tone: Colour): void {
  const { dice } = stage;
  stage.surface(paper, tone);
  specks(stage, paper, 160, '#9a8d70', 0.004, 0.5);
  for (let row = 0; row < 15; row++) {
    const b = 0.54 - row * 0.034;
    const blurred = row % 5 === 3;
    for (let a = 0.04; a < 0.38; a += 0.022) {
      if (dice.chance(0.1)) continue;
      const dx = dice.around(0.002);
      stage.path(
        paper,
        `M${a + dx} ${b}L${a + 0.014} ${b + 0.001}M${a + 0.007} ${b + 0.008}L${a + 0.007} ${b - 0.008}M${a} ${b - 0.007}L${a + 0.014} ${b - 0.007 + dice.around(0.004)}`,
        blurred ? '#6f6a66' : '#2f2c2a',
        { width: blurred ? 0.006 : 0.0026, opacity: blurred ? 0.4 : 0.85 },
      );
    }
  }
  for (let i = 0; i < 3; i++)
    stage.blot(paper, dice.between(0.08, 0.34), dice.between(0.08, 0.5), [0.07, 0.025], '#3a3633', 0.45);
}

export function bookshopCorner(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0.2, 1.5, 0], yaw: 6 + dice.around(4), pitch: -8, wide: 62, roll: dice.around(3) },
    dice,
  );
  const { left, back } = room(stage, 1.8, 2.7, 3.8, { wall: '#cbbfa6', floor: '#8a7458', ceiling: '#b3a78f' });
  ceilingLamp(stage, [0.2, 2.64, 2.3], true);
  shelf(stage, new Plane(left.at(1.2, 0), left.u, left.v, 2.7, 2.2).raised(0.25), 6);
  shelf(stage, new Plane(back.at(0.3, 0), back.u, back.v, 2.2, 2.2).raised(0.25), 6);
  stage.box({ at: [1.15, 0, 3.2], width: 0.9, height: 0.75, depth: 0.6 }, '#6f5238', { grounded: 0.3 });
  for (const [x, z] of [
    [0.95, 3.1],
    [1.35, 3.15],
  ] as const)
    pile(stage, [x, 0.75, z], 0.2);
  carton(stage, [0.35, 0, 2.9], 0.5, 0.4, 0.4);
  for (const x of [0.25, 0.45]) pile(stage, [x, 0.36, 2.9], 0.1);
  return stage.toSvg();
}
