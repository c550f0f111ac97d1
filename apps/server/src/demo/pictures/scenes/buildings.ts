import { darker, lighter } from '../colour.js';
import type { Dice } from '../dice.js';
import { level, Plane, plus, upright, type Vec } from '../space.js';
import { Stage } from '../stage.js';
import { crack, puddle, specks, streaks, weathered } from '../surface.js';
import { ceilingLamp, flatDoor, room } from '../things/indoors.js';
import { person } from '../things/people.js';
import { car } from '../things/street.js';

const GARAGE = { wall: '#b9bab4', skirting: '#d8c45a', floor: '#7f827f', ceiling: '#a3a49e' };

function garage(stage: Stage): { floor: Plane; ceiling: Plane } {
  const inside = room(stage, 7, 2.8, 26, GARAGE);
  for (const z of [22, 15, 8]) for (const x of [-3.4, 3.4]) pillar(stage, [x, 0, z]);
  for (const z of [18, 10, 4.5]) ceilingLamp(stage, [0.8, 2.7, z], true);
  stage.rod([-1.4, 2.55, 0.3], [-1.4, 2.55, 26], '#b3392d', 0.14);
  stage.rod([-1.9, 2.5, 0.3], [-1.9, 2.5, 26], '#8f979b', 0.2);
  for (const z of [6, 9, 12, 15]) {
    for (const x of [-6.4, 3.8])
      stage.patch(level(x, 0.005, z, 2.6, 0.1), 0, 0, 2.6, 0.1, '#ece9de', { opacity: 0.85 });
  }
  return inside;
}

function pillar(stage: Stage, at: Vec): void {
  stage.shadow(at, 1.4, 0.8, 0.5);
  const { front, left, right } = stage.box({ at, width: 0.6, height: 2.8, depth: 0.6 }, '#c4c5bf');
  for (const side of [front, left, right]) {
    if (!stage.camera.faces(side)) continue;
    for (let i = 0; i < 4; i++) stage.patch(side, 0, 0.1 + i * 0.3, 0.6, 0.15, i % 2 ? '#23252a' : '#e2bd3a');
  }
}

/** Water that comes through the roof: the crack, its edge of lime, the drops. */
function leak(stage: Stage, ceiling: Plane, from: [number, number], to: [number, number]): void {
  const middle: [number, number] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  stage.blot(ceiling, ...middle, [1.9, Math.abs(to[1] - from[1]) * 0.7], '#3f3e36', 0.6);
  stage.blot(ceiling, middle[0] + 0.3, middle[1] - 0.2, [1.1, 1.2], '#e8e4d2', 0.5);
  crack(stage, ceiling, from, to, 0.16);
}

function drops(stage: Stage, at: Vec, count: number): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const spot: Vec = [at[0] + dice.around(0.35), dice.between(0.3, at[1]), at[2] + dice.around(0.3)];
    stage.line([spot, plus(spot, [0, -dice.between(0.05, 0.16), 0])], '#dfeaf0', {
      width: 0.012,
      opacity: 0.75,
      glows: true,
    });
  }
}

function bucket(stage: Stage, [x, y, z]: Vec): void {
  stage.shadow([x, y, z], 0.5, 0.4, 0.7);
  const plane = upright(x - 0.17, y, z, 1, 1);
  stage.path(plane, 'M0.04 0L0.3 0L0.34 0.36L0 0.36Z', '#2f6fb0');
  stage.path(plane, 'M0.2 0L0.3 0L0.34 0.36L0.22 0.36Z', darker('#2f6fb0', 0.3), { opacity: 0.7 });
  const rim = level(x, y + 0.36, z, 1, 1);
  stage.round(rim, 0, 0, [0.17, 0.15], '#4a8ccc');
  stage.round(rim, 0, 0, [0.15, 0.13], '#233a4c');
}

export function garageFar(dice: Dice): string {
  const stage = new Stage(
    'cellar',
    { eye: [0.4, 1.55, 0], yaw: -3 + dice.around(3), pitch: 3, wide: 68, roll: dice.around(1.5) },
    dice,
  );
  const { ceiling, floor } = garage(stage);
  leak(stage, ceiling, [6.4, 17.6], [8.8, 22.4]);
  car(stage, [-5.2, 0, 10.6], 0, '#c9ccd0');
  car(stage, [5.4, 0, 13.6], 0, '#2f4a6b');
  puddle(stage, floor, 7.6, 6.2, [1.7, 0.9], '#8b9794');
  drops(stage, [0.5, 2.7, 6], 22);
  bucket(stage, [0.1, 0, 5.6]);
  return stage.toSvg();
}

export function garageNear(dice: Dice): string {
  const stage = new Stage('cellar', { eye: [0.4, 1.5, 2], yaw: 2, pitch: 29, wide: 62, roll: dice.around(3) }, dice);
  const { ceiling } = garage(stage);
  const near = new Plane([-3, 2.79, 7], [1, 0, 0], [0, 0, -1], 7, 6);
  weathered(stage, near, 6, 0.2);
  leak(stage, near, [1.6, 4.6], [5, 1.2]);
  specks(stage, near, 160, '#5d5d55', 0.02, 0.5);
  drops(stage, [0.8, 2.75, 4.2], 26);
  stage.blot(ceiling, 7, 20, [1, 1], '#3f3e36', 0.2);
  return stage.toSvg();
}

export function garageMended(dice: Dice): string {
  const stage = new Stage('indoors', { eye: [0.4, 1.55, 0], yaw: -3, pitch: 3, wide: 68, roll: dice.around(1) }, dice);
  const { ceiling } = garage(stage);
  stage.patch(ceiling, 6.3, 17.4, 2.6, 5.2, '#d9d9d2', { opacity: 0.85 });
  car(stage, [-5.2, 0, 10.6], 0, '#c9ccd0');
  car(stage, [5.4, 0, 13.6], 0, '#2f4a6b');
  return stage.toSvg();
}

const HALL = { wall: '#e0dbcd', skirting: '#b9aa92', floor: '#b3ab9c' };

function lift(stage: Stage, open: number, step: number): Plane {
  const { back } = room(stage, 2, 2.7, 3.4, HALL);
  ceilingLamp(stage, [0, 2.64, 2.2], true);
  stage.patch(back, 1.25, 0, 1.5, 2.35, '#7d8488');
  stage.patch(back, 1.38, 0, 1.24, 2.22, '#101214', { glows: true });
  const cabin = back.part(1.38, 0, 1.24, 2.22);
  stage.patch(cabin, 0, step, 1.24, 2.22 - step, '#cfc9b6');
  stage.patch(cabin, 0.1, step, 1.04, 0.05, '#6b6f70');
  stage.blot(cabin, 0.62, 2.1, [0.6, 0.5], '#fff6da', 0.8);
  const wide = 0.62 - open;
  for (const a of [0, 1.24 - wide]) {
    stage.patch(cabin, a, 0, wide, 2.22, '#a3aab0');
    stage.patch(cabin, a + wide * 0.2, 0, wide * 0.16, 2.22, '#c9d0d4');
    stage.path(cabin, `M${a + (a === 0 ? wide : 0)} 0L${a + (a === 0 ? wide : 0)} 2.22`, '#565c60', { width: 0.02 });
  }
  stage.patch(back, 2.95, 1.05, 0.16, 0.4, '#c3c8ca');
  for (const b of [1.15, 1.32]) stage.round(back, 3.03, b, 0.035, '#e8b34a', { glows: true });
  return back;
}

export function liftStuck(dice: Dice): string {
  const stage = new Stage(
    'lamplight',
    { eye: [0.1, 1.5, 0], yaw: dice.around(3), pitch: -4, wide: 64, roll: dice.around(2) },
    dice,
  );
  const back = lift(stage, 0.36, 0.95);
  const cabin = back.part(1.38, 0, 1.24, 2.22);
  stage.patch(cabin, 0.27, 0.86, 0.7, 0.1, '#4c5255');
  stage.path(cabin, 'M0.3 0.2L0.3 0.9M0.9 0.1L0.9 0.9', '#3a3d40', { width: 0.03 });
  stage.path(cabin, 'M0.52 0.97L0.5 1.4C0.5 1.62 0.74 1.62 0.74 1.4L0.72 0.97Z', '#5f5568');
  stage.round(cabin, 0.62, 1.66, [0.08, 0.1], '#b9b4ae');
  stage.patch(back, 1.62, 2.42, 0.76, 0.22, '#16181a');
  stage.path(back, 'M1.86 2.5L1.94 2.5M1.86 2.57L1.94 2.57M2.08 2.48L2.08 2.6', '#ff4a33', {
    width: 0.025,
    glows: true,
  });
  stage.patch(back, 0.3, 1.2, 0.62, 0.46, '#f4e9b9');
  for (const [b, wide] of [
    [1.55, 0.46],
    [1.44, 0.4],
    [1.33, 0.46],
  ] as const)
    stage.path(back, `M0.38 ${b}L${0.38 + wide} ${b}`, '#b3281f', { width: 0.03 });
  return stage.toSvg();
}

export function liftRunning(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0.1, 1.5, 0], yaw: dice.around(2), pitch: -4, wide: 64, roll: dice.around(1) },
    dice,
  );
  const back = lift(stage, 0.5, 0);
  stage.patch(back, 1.62, 2.42, 0.76, 0.22, '#16181a');
  stage.path(back, 'M2 2.48L2 2.6', '#6fe08a', { width: 0.03, glows: true });
  stage.patch(back, 0.35, 1.25, 0.5, 0.66, '#f3f5f2');
  stage.path(back, 'M0.46 1.6L0.56 1.48L0.76 1.76', '#1f8a4f', { width: 0.05 });
  person(stage, { at: [0.05, 0, 3.3], coat: '#5f5568', hair: '#b9b4ae', tall: 1.6 });
  return stage.toSvg();
}

/** A wheelchair as it stands, 0.7 m wide; a broken one has lost a wheel. */
function wheelchair(stage: Stage, at: Vec, broken: boolean): void {
  const lean = broken ? 0.12 : 0;
  const plane = new Plane(plus(at, [-0.5, 0, 0]), [1, -lean, 0.25], [lean, 1, 0], 1, 1);
  stage.shadow(at, 1.5, 0.7, 0.7);
  if (!broken) spokes(stage, plane.part(0.12, 0.02, 1, 1).raised(-0.3), 0.34);
  stage.path(plane, 'M0.3 0.52L0.98 0.52L0.98 0.6L0.3 0.6Z', '#1f2327');
  stage.path(plane, 'M0.3 0.56L0.22 1.16L0.32 1.18L0.4 0.58Z', '#272c31');
  stage.path(plane, 'M0.24 1.12L0.08 1.2', '#2b3035', { width: 0.05 });
  stage.path(plane, 'M0.3 0.56L0.34 0.1M0.96 0.56L1.04 0.16M0.3 0.8L0.86 0.8L0.92 0.56', '#a9b0b5', { width: 0.035 });
  stage.path(plane, 'M1.02 0.18L1.24 0.12', '#3a3f44', { width: 0.06 });
  stage.round(plane, 0.98, 0.1, 0.1, '#1c1e20');
  stage.round(plane, 0.98, 0.1, 0.05, '#8d9296');
  if (!broken) return spokes(stage, plane.raised(0.04), 0.34);
  const flat = level(at[0] + 0.75, 0.02, at[2] - 0.5, 1, 1);
  stage.round(flat, 0, 0, [0.33, 0.33], '#141517');
  stage.round(flat, 0, 0, [0.27, 0.27], stage.tone('#9d988c', at));
  for (let i = 0; i < 6; i++)
    stage.path(
      flat,
      `M${-0.26 * Math.cos(i * 0.52)} ${-0.26 * Math.sin(i * 0.52)}L${0.26 * Math.cos(i * 0.52)} ${0.26 * Math.sin(i * 0.52)}`,
      '#c9ced1',
      { width: 0.012 },
    );
}

function spokes(stage: Stage, plane: Plane, radius: number): void {
  const ring = Array.from({ length: 36 }, (_, i) => {
    const angle = (Math.PI * i) / 18;
    return `${i ? 'L' : 'M'}${(0.36 + Math.cos(angle) * radius).toFixed(3)} ${(radius + Math.sin(angle) * radius).toFixed(3)}`;
  }).join('');
  stage.path(plane, `${ring}Z`, '#1b1d20', { width: 0.05 });
  stage.path(plane, `${ring}Z`, '#c3c8cb', { width: 0.014 });
  for (let i = 0; i < 7; i++) {
    const angle = (Math.PI * i) / 7;
    const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    stage.path(plane, `M${0.36 - x} ${radius - y}L${0.36 + x} ${radius + y}`, '#b9bfc3', { width: 0.01 });
  }
  stage.round(plane, 0.36, radius, 0.05, '#8d9296');
}

function landing(stage: Stage): Plane {
  const { back, floor, right } = room(stage, 2.1, 2.7, 4.2, { wall: '#dcd7c8', skirting: '#8d9db0', floor: '#9d988c' });
  flatDoor(stage, back, 0.6);
  streaks(stage, right, 5, '#4a4436', 0.2);
  for (let i = 0; i < 5; i++)
    stage.box({ at: [1.3, -0.16 - i * 0.17, 3.9 - i * 0.3], width: 1.5, height: 0.16, depth: 0.3 }, '#8a857a');
  stage.patch(back, 2.6, 1.2, 1.1, 1.1, '#eceae2');
  stage.patch(back, 2.68, 1.28, 0.94, 0.94, '#c3d6e0');
  stage.blot(back, 3.15, 1.75, [0.9, 0.8], '#ffffff', 0.5);
  return floor;
}

export function wheelchairBroken(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0, 1.35, 0], yaw: dice.around(3), pitch: -15, wide: 60, roll: dice.around(2) },
    dice,
  );
  landing(stage);
  for (const y of [0, 0.09])
    stage.box({ at: [-0.26, y, 2.5], width: 0.24, height: 0.08, depth: 0.12, turn: 6 }, '#9c5f48');
  wheelchair(stage, [-0.1, 0.06, 2.5], true);
  return stage.toSvg();
}

export function wheelchairMended(dice: Dice): string {
  const stage = new Stage(
    'indoors',
    { eye: [0, 1.4, -0.1], yaw: dice.around(2), pitch: -14, wide: 60, roll: dice.around(1) },
    dice,
  );
  landing(stage);
  stage.line(
    [
      [1.95, 0.9, 1.6],
      [1.95, 0.9, 4.1],
    ],
    lighter('#7a5236', 0.1),
    { width: 0.06 },
  );
  wheelchair(stage, [-0.1, 0, 2.5], false);
  person(stage, { at: [0.95, 0, 2.9], coat: '#3f5a78', volunteer: true, pose: 'forward' });
  return stage.toSvg();
}
