import { type Colour, darker, lighter } from '../colour.js';
import { Plane, type Vec } from '../space.js';
import type { Stage } from '../stage.js';
import { courses, specks, streaks, weathered } from '../surface.js';

export const BRICK = { grey: '#8e8a84', red: '#9c5f48', whitewash: '#d8d2c4', ochre: '#c9b28a' };

/** A wall of bricks as it stands outdoors for thirty years. */
export function brickWall(stage: Stage, wall: Plane, colour: Colour = BRICK.grey): void {
  stage.surface(wall, colour, { grounded: 0.5 });
  courses(stage, wall, { long: 0.26, high: 0.085, joint: lighter(colour, 0.3), opacity: 0.45 });
  weathered(stage, wall, 9);
  streaks(stage, wall, 7);
  stage.foot(wall);
}

/** A wall under plaster, its lower part often painted. */
export function plasteredWall(stage: Stage, wall: Plane, colour: Colour, skirting?: Colour): void {
  stage.surface(wall, colour, { grounded: 0.4 });
  if (skirting) stage.patch(wall, 0, 0, wall.width, Math.min(1, wall.height * 0.35), skirting, { opacity: 0.9 });
  weathered(stage, wall, 8, 0.14);
  streaks(stage, wall, 6, '#3a342c', 0.2);
  specks(stage, wall, 70, darker(colour, 0.4), 0.012, 0.35);
  stage.foot(wall);
}

/** A window of a low house, with a sill, bars and a curtain. */
export function barredWindow(
  stage: Stage,
  wall: Plane,
  a: number,
  b: number,
  width = 1.3,
  height = 1.2,
  lamp = false,
): void {
  stage.patch(wall, a - 0.07, b - 0.07, width + 0.14, height + 0.14, '#5d4a3b');
  stage.patch(wall, a, b, width, height, lamp ? '#f3c773' : '#27313a', { glows: lamp });
  stage.path(
    wall,
    `M${a} ${b + height}L${a + width * 0.55} ${b + height}L${a + width * 0.2} ${b}L${a} ${b}Z`,
    '#9fb4c0',
    { opacity: 0.25 },
  );
  stage.path(
    wall,
    `M${a + 0.04} ${b}L${a + width * 0.36} ${b}L${a + width * 0.3} ${b + height}L${a + 0.04} ${b + height}Z`,
    '#b9a98f',
    { opacity: lamp ? 0.5 : 0.75 },
  );
  for (const part of [1 / 3, 2 / 3])
    stage.path(wall, `M${a + width * part} ${b}L${a + width * part} ${b + height}`, '#6d5947', { width: 0.05 });
  const bars = Math.round(width / 0.14);
  for (let i = 1; i < bars; i++)
    stage.path(wall, `M${a + (width * i) / bars} ${b}L${a + (width * i) / bars} ${b + height}`, '#2e3336', {
      width: 0.016,
    });
  stage.patch(wall, a - 0.1, b - 0.14, width + 0.2, 0.09, '#b3aea3');
}

/** A gate of two leaves with red couplets beside it. */
export function gate(stage: Stage, wall: Plane, a: number, paint: Colour = '#7c2f28'): void {
  stage.patch(wall, a - 0.16, 0, 1.72, 2.36, '#6f6a63');
  stage.patch(wall, a, 0, 1.4, 2.15, darker(paint, 0.25));
  for (const leaf of [0.02, 0.72]) {
    stage.patch(wall, a + leaf, 0.03, 0.66, 2.1, paint);
    stage.patch(wall, a + leaf + 0.08, 0.2, 0.5, 0.7, darker(paint, 0.18));
    stage.patch(wall, a + leaf + 0.08, 1.1, 0.5, 0.85, darker(paint, 0.18));
  }
  for (const [knob, b] of [
    [0.62, 1.02],
    [0.78, 1.02],
  ] as const)
    stage.round(wall, a + knob, b, 0.05, '#c5a35a');
  for (const side of [-0.14, 1.42]) couplet(stage, wall, a + side, 0.5, 0.13, 1.45);
  couplet(stage, wall, a + 0.2, 2.2, 1, 0.13);
}

/** Red paper with words upon it, faded by the year. */
export function couplet(stage: Stage, wall: Plane, a: number, b: number, width: number, height: number): void {
  stage.patch(wall, a, b, width, height, '#b2382c', { opacity: 0.9 });
  const long = Math.max(width, height);
  const along = height > width;
  for (let at = 0.1; at < long - 0.08; at += 0.2) {
    const [x, y] = along ? [a + width / 2, b + at + 0.06] : [a + at + 0.06, b + height / 2];
    for (let i = 0; i < 4; i++) {
      const [dx, dy] = [stage.dice.around(0.04), stage.dice.around(0.05)];
      stage.path(wall, `M${x - 0.03 + dx} ${y + dy}L${x + 0.03 + dx} ${y + dy + stage.dice.around(0.03)}`, '#2a1512', {
        width: 0.012,
        opacity: 0.8,
      });
    }
  }
}

/** The roof of a low house over the upper edge of its wall: eave and rows of grey tiles, `deep` metres up the slope. */
export function tiledRoof(stage: Stage, wall: Plane, deep = 2.4, colour: Colour = '#6e6f70'): Plane {
  const { u, normal } = wall;
  const [nx, , nz] = normal;
  const lip = wall.at(-0.2, wall.height);
  const eave: Vec = [lip[0] + nx * 0.4, lip[1] - 0.06, lip[2] + nz * 0.4];
  const slope = new Plane(eave, u, [-nx, 0.55, -nz], wall.width + 0.4, deep);
  stage.surface(slope, colour);
  for (let a = 0.1; a < slope.width; a += 0.22) {
    stage.path(slope, `M${a} 0L${a} ${deep}`, darker(colour, 0.4), { width: 0.05, opacity: 0.75 });
    stage.path(slope, `M${a + 0.1} 0L${a + 0.1} ${deep}`, lighter(colour, 0.22), { width: 0.06, opacity: 0.7 });
  }
  for (let b = 0.25; b < deep; b += 0.25)
    stage.path(slope, `M0 ${b}L${slope.width} ${b}`, darker(colour, 0.5), { width: 0.016, opacity: 0.5 });
  weathered(stage, slope, 6, 0.2);
  const rim = new Plane(slope.at(0, 0), u, [0, -1, 0], slope.width, 0.12);
  stage.path(rim, `M0 0L${slope.width} 0L${slope.width} 0.11L0 0.11Z`, darker(colour, 0.45));
  for (let a = 0.15; a < slope.width; a += 0.22) stage.round(rim, a, 0.02, [0.075, 0.06], lighter(colour, 0.1));
  stage.blot(wall, wall.width / 2, wall.height, [wall.width * 0.7, 0.55], '#0d0d10', 0.65);
  return slope;
}
