import { type Colour, darker, lighter } from '../colour.js';
import { Plane, upright, type Vec } from '../space.js';
import type { Stage } from '../stage.js';
import { neighbour } from './people.js';

/** A red banner with words that a far eye cannot read. */
export function banner(stage: Stage, from: Vec, width: number): void {
  const cloth = upright(from[0], from[1], from[2], width, 0.62);
  stage.surface(cloth, '#c02c22');
  const words = Math.floor((width - 0.8) / 0.48);
  for (let i = 0; i < words; i++) {
    const [a, b] = [0.5 + i * 0.48, 0.17];
    const strokes = [
      `M${a} ${b + 0.22}L${a + 0.28} ${b + 0.22}`,
      `M${a + 0.14} ${b + 0.3}L${a + 0.14} ${b}`,
      `M${a + 0.03} ${b + 0.06}L${a + 0.26} ${b + 0.06}`,
      `M${a + 0.04} ${b + 0.28}L${a + 0.04} ${b + 0.1}`,
      `M${a + 0.25} ${b + 0.28}L${a + 0.2} ${b}`,
    ];
    strokes
      .filter(() => stage.dice.chance(0.75))
      .forEach((stroke) => stage.path(cloth, stroke, '#f7e3a1', { width: 0.035 }));
  }
}

/** A folding tent of 3 m with a table before it. */
export function booth(stage: Stage, x: number, z: number, roof: Colour, cloth: Colour): Plane {
  for (const dx of [-1.4, 1.4]) stage.rod([x + dx, 0, z + 2.2], [x + dx, 2.2, z + 2.2], '#c9ced1', 0.05);
  for (const dx of [-0.7, 0.75])
    neighbour(stage, [x + dx + stage.dice.around(0.2), 0, z + 0.9], {
      volunteer: true,
      pose: stage.dice.pick(['forward', 'crossed']),
    });
  const table = stage.box({ at: [x, 0, z], width: 2.5, height: 0.76, depth: 0.7 }, cloth, { grounded: 0.3 });
  stage.shadow([x, 0, z - 0.3], 2.8, 0.7, 0.5);
  for (let i = 0; i < 7; i++)
    stage.path(table.front, `M${0.2 + i * 0.36} 0L${0.2 + i * 0.36} 0.7`, darker(cloth, 0.3), {
      width: 0.03,
      opacity: 0.6,
    });
  for (const dx of [-1.5, 1.5]) stage.rod([x + dx, 0, z - 0.6], [x + dx, 2.25, z - 0.6], '#d9dee0', 0.06);
  canopy(stage, x, z - 0.7, roof);
  return table.top;
}

function canopy(stage: Stage, x: number, z: number, roof: Colour): void {
  const front = new Plane([x - 1.65, 2.2, z], [1, 0, 0], [0, 1, 0], 3.3, 1);
  stage.path(front, 'M0 0.1L3.3 0.1L1.95 0.9L1.35 0.9Z', roof);
  stage.path(front, 'M0 0.1L1.65 0.1L1.6 0.9L1.35 0.9Z', lighter(roof, 0.14));
  for (let i = 0; i < 11; i++) {
    const scallop = `M${i * 0.3} 0.12L${i * 0.3 + 0.3} 0.12L${i * 0.3 + 0.15} -0.12Z`;
    stage.path(front, scallop, i % 2 ? roof : lighter(roof, 0.5));
  }
}

const PRODUCE = ['#e2bd3a', '#c8402f', '#f3efe2', '#6f9a55', '#d98a3a'] as const;

export function spread(stage: Stage, top: Plane, thing: 'leaflets' | 'food'): void {
  const { dice } = stage;
  for (let i = 0; i < 12; i++) {
    const [a, b] = [0.15 + i * 0.19, dice.between(0.1, 0.4)];
    if (thing === 'leaflets')
      stage.path(
        top,
        `M${a} ${b}L${a + 0.16} ${b + dice.around(0.03)}L${a + 0.17} ${b + 0.22}L${a + 0.01} ${b + 0.22}Z`,
        dice.pick(['#f7f4ea', '#cfe3ee', '#f3e2a8']),
      );
    else
      stage.box(
        {
          at: top.at(a + 0.08, b + 0.1),
          width: 0.13,
          height: dice.between(0.12, 0.26),
          depth: 0.1,
          turn: dice.around(20),
        },
        dice.pick(PRODUCE),
      );
  }
}

export function lanterns(stage: Stage): void {
  stage.cable([-7, 4.6, 9], [7, 4.6, 9], 0.7, '#4a3a2a', 0.02);
  for (let i = 1; i < 10; i++) {
    const [part, x] = [i / 10, -7 + i * 1.4];
    const plane = upright(x, 4.6 - 0.7 * 4 * part * (1 - part) - 0.5, 9, 1, 1);
    stage.round(plane, 0, 0.24, [0.2, 0.2], '#d23a2b');
    stage.round(plane, -0.06, 0.3, [0.06, 0.09], '#ee6f55', { opacity: 0.7 });
    stage.path(plane, 'M-0.08 0.43L0.08 0.43M-0.08 0.05L0.08 0.05', '#e2b84a', { width: 0.04 });
    stage.path(plane, 'M0 0.04L0 -0.16', '#e2b84a', { width: 0.03 });
  }
}
