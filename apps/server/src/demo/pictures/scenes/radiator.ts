import type { Dice } from '../dice.js';
import { level, Plane } from '../space.js';
import { Stage } from '../stage.js';
import { plasteredWall } from '../things/house.js';

/** A wall of a living room with a radiator under the window. @param degrees what the thermometer on it shows */
function radiatorWall(stage: Stage, degrees: number): void {
  const wall = new Plane([-2.2, 0, 2.2], [1, 0, 0.08], [0, 1, 0], 5, 3);
  plasteredWall(stage, wall, '#e6e0d2');
  stage.surface(level(-3, 0, 0.3, 6, 2.1), '#a57f58');
  stage.patch(wall, 0.9, 1.15, 2.4, 1.7, '#f2efe8');
  stage.patch(wall, 1, 1.25, 2.2, 1.6, '#b8cad6');
  stage.blot(wall, 2.1, 2.2, [1.3, 0.8], '#f1f6f8', 0.6);
  stage.path(wall, 'M2.1 1.25L2.1 2.85', '#f2efe8', { width: 0.09 });
  stage.patch(wall, 0.8, 1.03, 2.6, 0.13, '#d8d2c4');
  const heater = wall.raised(0.12);
  stage.blot(wall, 2.1, 0.5, [1.4, 0.6], '#3b342a', 0.4);
  for (let i = 0; i < 14; i++) {
    stage.patch(heater, 1.15 + i * 0.135, 0.2, 0.115, 0.68, '#d9d8d2');
    stage.patch(heater, 1.17 + i * 0.135, 0.24, 0.03, 0.6, '#f5f4f0');
    stage.patch(heater, 1.24 + i * 0.135, 0.22, 0.02, 0.64, '#9d9c96');
  }
  for (const b of [0.28, 0.8]) stage.path(heater, `M1.1 ${b}L0.5 ${b}L0.5 0`, '#c9c8c2', { width: 0.05 });
  stage.round(heater, 0.92, 0.8, 0.05, '#b23a30');
  thermometer(stage, heater.raised(0.1).part(1.85, 0.72, 1, 1), degrees);
}

const SEGMENTS = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg'];
const STROKES: Record<string, string> = {
  a: 'M0.02 0.2L0.1 0.2',
  b: 'M0.12 0.18L0.12 0.12',
  c: 'M0.12 0.08L0.12 0.02',
  d: 'M0.02 0L0.1 0',
  e: 'M0 0.08L0 0.02',
  f: 'M0 0.18L0 0.12',
  g: 'M0.02 0.1L0.1 0.1',
};

function thermometer(stage: Stage, plane: Plane, degrees: number): void {
  stage.path(plane, 'M0 0L0.62 0L0.62 0.42L0 0.42Z', '#f7f7f4');
  stage.path(plane, 'M0 0L0.62 0L0.62 0.42L0 0.42Z', '#b9b9b4', { width: 0.014 });
  stage.path(plane, 'M0.06 0.08L0.56 0.08L0.56 0.36L0.06 0.36Z', '#aebc9c');
  String(degrees)
    .split('')
    .forEach((digit, i) => {
      const face = plane.part(0.13 + i * 0.18, 0.12, 1, 1);
      for (const segment of SEGMENTS[Number(digit)] ?? '')
        stage.path(face, STROKES[segment] ?? '', '#1f2a20', { width: 0.026 });
    });
  stage.round(plane, 0.49, 0.32, 0.016, '#1f2a20');
}

export function radiatorCold(dice: Dice): string {
  const stage = new Stage(
    'overcast',
    { eye: [-0.1, 1.25, 0.1], yaw: 2 + dice.around(2), pitch: -12, wide: 58, roll: dice.around(2) },
    dice,
  );
  radiatorWall(stage, 14);
  return stage.toSvg();
}

export function radiatorWarm(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [-0.1, 1.25, 0], yaw: 2, pitch: -11, wide: 58, roll: dice.around(1) },
    dice,
  );
  radiatorWall(stage, 21);
  return stage.toSvg();
}
