import type { Dice } from '../dice.js';
import { type Dot, Plane } from '../space.js';
import { Stage } from '../stage.js';
import { crack } from '../surface.js';
import { flats, GROUND, ground } from '../things/outdoors.js';
import { car } from '../things/street.js';

/** The outer wall of a block whose insulation comes off. */
function facade(stage: Stage): Plane {
  stage.sky();
  ground(stage, GROUND.slabs);
  const wall = new Plane([-7, 0, 9], [1, 0, 0.18], [0, 1, 0], 18, 26);
  flats(stage, wall, 9, '#d8b98c');
  stage.foot(wall, 1.6);
  return wall;
}

function peeled(stage: Stage, wall: Plane, a: number, b: number, size: number): void {
  const { dice } = stage;
  const edge = dice.times(13, (i): Dot => {
    const angle = (2 * Math.PI * i) / 13;
    return [a + Math.cos(angle) * size * dice.between(0.6, 1.15), b + Math.sin(angle) * size * dice.between(0.8, 1.5)];
  });
  stage.shape(
    wall,
    edge.map(([x, y]): Dot => [x + 0.14, y - 0.16]),
    '#3b2f22',
    { opacity: 0.5 },
  );
  stage.shape(wall, edge, '#8f8a82');
  stage.shape(
    wall,
    edge.map(([x, y]): Dot => [a + (x - a) * 0.86, b + (y - b) * 0.88]),
    '#b3aca0',
  );
  for (let i = 0; i < 5; i++)
    stage.path(
      wall,
      `M${a - size * 0.6} ${b - size + i * size * 0.45}L${a + size * 0.6} ${b - size + i * size * 0.45}`,
      '#7d766b',
      { width: 0.03 },
    );
  const flap = wall.raised(0.3);
  stage.shape(
    flap,
    [
      [a - size * 0.5, b - size * 0.9],
      [a + size * 0.5, b - size * 1.1],
      [a + size * 0.3, b - size * 1.9],
      [a - size * 0.3, b - size * 1.7],
    ],
    '#ead3a8',
  );
  crack(stage, wall, [a + size * 0.8, b + size * 0.6], [a + size * 2.2, b + size * 1.9], 0.12);
}

export function facadeFar(dice: Dice): string {
  const stage = new Stage(
    'noon',
    { eye: [0.4, 1.6, -2.5], yaw: 2 + dice.around(2), pitch: 17, wide: 68, roll: dice.around(1.5) },
    dice,
  );
  const wall = facade(stage);
  peeled(stage, wall, 8.2, 9.4, 1.5);
  peeled(stage, wall, 12.6, 5.6, 0.8);
  stage.blot(wall, 4.6, 7, [1.2, 1.6], '#fff4dc', 0.55);
  stage.blot(wall, 5, 6.3, [1.2, 1.1], '#4a3820', 0.35);
  car(stage, [-2.2, 0, 6.8], 12, '#c9ccd0');
  car(stage, [3.4, 0, 8], 10, '#7a2d2a');
  return stage.toSvg();
}

export function facadeNear(dice: Dice): string {
  const stage = new Stage('noon', { eye: [1.2, 1.6, 1], yaw: 3, pitch: 37, wide: 46, roll: dice.around(3) }, dice);
  peeled(stage, facade(stage), 8.4, 8.2, 1.6);
  return stage.toSvg();
}

export function facadeMended(dice: Dice): string {
  const stage = new Stage(
    'morning',
    { eye: [0.4, 1.6, -2.5], yaw: 2, pitch: 16, wide: 68, roll: dice.around(1) },
    dice,
  );
  const wall = facade(stage);
  for (const [a, b, wide, high] of [
    [6.4, 7, 3.6, 5],
    [11.6, 4.4, 2, 2.6],
  ] as const)
    stage.patch(wall, a, b, wide, high, '#e6cda3', { opacity: 0.85 });
  for (let x = -6; x < 9; x += 1.6) {
    stage.rod([x, 0, 8.6 + x * 0.18], [x, 14, 8.6 + x * 0.18], '#8d949a', 0.07);
  }
  for (let y = 2; y < 14; y += 2) {
    stage.rod([-6, y, 7.5], [9, y, 10.2], '#9aa1a6', 0.07);
    stage.surface(new Plane([-6, y, 7.45], [1, 0, 0.18], [0, 1, 0], 15, 0.16), '#c0935a');
  }
  stage.surface(new Plane([-6, 0, 7.3], [1, 0, 0.18], [0, 1, 0], 15, 13.4), '#3f7d5a', { opacity: 0.38 });
  return stage.toSvg();
}
