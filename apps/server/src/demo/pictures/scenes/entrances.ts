import { darker } from '../colour.js';
import type { Dice } from '../dice.js';
import { level, Plane, plus } from '../space.js';
import { Stage } from '../stage.js';
import { specks } from '../surface.js';
import { plasteredWall } from '../things/house.js';
import { GROUND, ground } from '../things/outdoors.js';
import { neighbour, person } from '../things/people.js';

/** The entrance of a block, from outside. */
function entrance(stage: Stage): Plane {
  stage.sky();
  ground(stage, GROUND.concrete);
  const wall = new Plane([-3.4, 0, 4], [1, 0, 0.1], [0, 1, 0], 8, 4.6);
  plasteredWall(stage, wall, '#cfc3ab', '#8d8a82');
  stage.surface(new Plane(wall.at(2.2, 2.75), wall.u, [0, 0, -1], 2.6, 1.1), '#8f8a80');
  stage.surface(new Plane([-1.2, 2.72, 3.05], [1, 0, 0.1], [0, 1, 0], 2.6, 0.16), '#bdb7aa');
  stage.patch(wall, 2.7, 0, 1.6, 2.3, '#191816');
  return wall;
}

export function unitDoorBroken(dice: Dice): string {
  const stage = new Stage(
    'dusk',
    { eye: [0, 1.55, 0], yaw: 1 + dice.around(2), pitch: 2, wide: 62, roll: dice.around(2) },
    dice,
  );
  const wall = entrance(stage);
  stage.patch(wall, 2.75, 0.02, 1.5, 2.22, '#0d0d0f', { glows: true });
  for (let i = 0; i < 4; i++)
    stage.patch(wall, 2.95 + i * 0.03, 0.05 + i * 0.17, 1.1 - i * 0.06, 0.05, '#3a3835', { opacity: 0.8 - i * 0.15 });
  const leaf = new Plane(wall.at(2.72, 0.06), [-0.35, 0.05, -1], [0.08, 1, 0.02], 0.85, 2.1);
  stage.surface(leaf, '#3f5a66');
  stage.surface(new Plane(leaf.origin, [0.35, -0.05, 1], leaf.v, 0.01, 2.1), '#26353d');
  for (const b of [0.25, 1.2]) stage.patch(leaf, 0.14, b, 0.56, 0.7, '#56747f');
  stage.path(leaf, 'M0.2 1.3L0.6 1.8M0.24 1.7L0.42 1.48', '#c9dde4', { width: 0.012 });
  stage.patch(wall, 4.5, 1.25, 0.3, 0.42, '#7d8284');
  stage.path(wall, 'M4.6 1.25C4.55 1.1 4.7 1 4.62 0.86M4.7 1.25C4.75 1.1 4.66 1 4.74 0.9', '#c8372c', { width: 0.014 });
  stage.line([wall.at(3.5, 2.68), plus(wall.at(3.5, 2.5), [0, 0, -0.3])], '#2b2b2b', { width: 0.02 });
  ads(stage, wall.part(0.6, 0.9, 1.8, 1.2), 14);
  return stage.toSvg();
}

export function unitDoorMended(dice: Dice): string {
  const stage = new Stage('dusk', { eye: [0, 1.55, -0.2], yaw: 1, pitch: 2, wide: 62, roll: dice.around(1) }, dice);
  const wall = entrance(stage);
  for (const a of [2.75, 3.52]) {
    stage.patch(wall, a, 0.02, 0.74, 2.22, '#5a6f7d');
    stage.patch(wall, a + 0.1, 0.9, 0.54, 1.16, '#f0cf8f', { glows: true, opacity: 0.85 });
    stage.patch(wall, a + 0.1, 0.15, 0.54, 0.6, darker('#5a6f7d', 0.2));
  }
  stage.path(wall, 'M3.42 0.95L3.42 1.35M3.6 0.95L3.6 1.35', '#dfe3e4', { width: 0.04 });
  stage.patch(wall, 4.5, 1.2, 0.3, 0.5, '#2b3033');
  stage.patch(wall, 4.54, 1.5, 0.22, 0.14, '#6fb7d8', { glows: true });
  stage.glow(plus(wall.at(3.5, 2.62), [0, 0, -0.4]), 1.7, '#ffdf9a', 0.85);
  stage.blot(level(-1.3, 0.01, 1.6, 3, 2.4), 1.4, 1.4, [1.6, 1.2], '#ffdf9a', 0.4);
  person(stage, { at: [1.9, 0, 3.4], coat: '#56707a', hair: '#b9b4ae', back: true, tall: 1.6 });
  return stage.toSvg();
}

const SLIPS = ['#f2efe4', '#f3dc8a', '#e9b8b0', '#cfe0e6', '#dfe8c8', '#fbfaf4', '#e86a52'] as const;

/** Layers of small advertisements, many torn off again. */
function ads(stage: Stage, wall: Plane, count: number): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const [wide, high] = [dice.between(0.14, 0.32), dice.between(0.1, 0.26)];
    const [a, b, lean] = [dice.between(0, wall.width - wide), dice.between(0, wall.height - high), dice.around(0.04)];
    const path = `M${a} ${b}L${a + wide} ${b + lean}L${a + wide - lean} ${b + high + lean}L${a - lean} ${b + high}Z`;
    stage.path(wall, path, dice.pick(SLIPS), { opacity: dice.between(0.75, 1) });
    if (dice.chance(0.2)) {
      stage.path(
        wall,
        `M${a + wide * 0.4} ${b + high}L${a + wide} ${b + high * 0.5}L${a + wide} ${b + high}Z`,
        '#b9b2a2',
      );
      continue;
    }
    const ink = dice.pick(['#c22e24', '#23272c', '#2050a0']);
    stage.path(wall, `M${a + 0.02} ${b + high * 0.74}L${a + wide * 0.86} ${b + high * 0.74 + lean}`, ink, {
      width: high * 0.17,
    });
    for (const row of [0.46, 0.3, 0.14])
      stage.path(
        wall,
        `M${a + 0.02} ${b + high * row}L${a + wide * dice.between(0.5, 0.88)} ${b + high * row + lean}`,
        ink,
        { width: high * 0.05, opacity: 0.75 },
      );
  }
}

export function adsFar(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [0, 1.55, 0.2], yaw: 1 + dice.around(3), pitch: 1, wide: 64, roll: dice.around(2) },
    dice,
  );
  const wall = entrance(stage);
  stage.patch(wall, 2.75, 0.02, 1.5, 2.22, '#5f6a58');
  stage.path(wall, 'M3.5 0L3.5 2.2', '#2d332a', { width: 0.03 });
  ads(stage, wall.part(0.3, 0.5, 2.3, 1.8), 90);
  ads(stage, wall.part(2.8, 0.7, 1.4, 1.3), 36);
  ads(stage, wall.part(4.5, 0.5, 2.2, 1.8), 70);
  return stage.toSvg();
}

export function adsNear(dice: Dice): string {
  const stage = new Stage('overcast', { eye: [0, 1.5, 0], yaw: 5, pitch: -1, wide: 60, roll: dice.around(4) }, dice);
  const wall = new Plane([-1.6, 0.3, 1.3], [1, 0, 0.2], [0, 1, 0], 3.6, 2.4);
  stage.surface(wall, '#c6bca6');
  specks(stage, wall, 200, '#7d7464', 0.012, 0.5);
  ads(stage, wall, 190);
  return stage.toSvg();
}

export function noticeBoard(dice: Dice): string {
  const stage = new Stage('noon', { eye: [0, 1.55, 0.4], yaw: -11, pitch: 0, wide: 62, roll: dice.around(1) }, dice);
  const wall = entrance(stage);
  stage.patch(wall, 2.75, 0.02, 1.5, 2.22, '#5f6a58');
  const board = wall.raised(0.06).part(0.5, 0.85, 1.7, 1.25);
  stage.blot(wall, 1.4, 0.95, [1, 0.3], '#1d1a15', 0.4);
  stage.surface(board, '#b5bcc0');
  stage.patch(board, 0.06, 0.06, 1.58, 1.13, '#2f6b58');
  stage.patch(board, 0.06, 1.02, 1.58, 0.17, '#b32d25');
  for (const [a, b, wide, high] of [
    [0.14, 0.5, 0.4, 0.44],
    [0.62, 0.46, 0.44, 0.5],
    [1.14, 0.54, 0.42, 0.4],
    [0.2, 0.12, 0.6, 0.3],
    [0.92, 0.12, 0.6, 0.32],
  ] as const) {
    stage.patch(board, a, b, wide, high, '#f6f3ea');
    for (let row = 1; row < 5; row++)
      stage.path(
        board,
        `M${a + 0.04} ${b + high - row * 0.07}L${a + wide - 0.05} ${b + high - row * 0.07}`,
        '#6b7075',
        { width: 0.014 },
      );
  }
  neighbour(stage, [-0.75, 0, 3.1], { back: true, hair: '#b9b4ae' });
  return stage.toSvg();
}
