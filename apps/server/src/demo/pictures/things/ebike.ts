import { type Colour, lighter } from '../colour.js';
import { Plane, plus, type Vec } from '../space.js';
import type { Stage } from '../stage.js';

const WHEEL = 0.24;

/** An e-bike that stands on a plane's lower edge, 1.6 m long, its front wheel to the right. */
export function ebike(stage: Stage, plane: Plane, paint: Colour): void {
  const floor = new Plane(plane.at(0, 0.004), plane.u, [-plane.normal[0], 0, -plane.normal[2]]);
  stage.blot(floor, 0.8, 0.1, [1.1, 0.4], '#0a0c12', 0.5);
  for (const a of [0.26, 1.36]) stage.blot(floor, a, 0.02, [0.3, 0.12], '#0a0c12', 0.8);
  for (const a of [0.26, 1.36]) wheel(stage, plane, a);
  stage.path(plane, 'M0.02 0.36C0.05 0.5 0.2 0.56 0.3 0.54L0.5 0.36L0.42 0.3L0.1 0.3Z', '#202226');
  // Body: rear shell, seat, footboard, front shield.
  stage.path(
    plane,
    'M0.02 0.56C0.1 0.7 0.3 0.74 0.62 0.72L0.66 0.4C0.7 0.3 0.78 0.27 1 0.27L1.02 0.21L0.5 0.21C0.4 0.24 0.44 0.42 0.3 0.5Z',
    paint,
  );
  stage.path(
    plane,
    'M0.02 0.56C0.1 0.7 0.3 0.74 0.62 0.72L0.63 0.66C0.4 0.68 0.2 0.66 0.06 0.54Z',
    lighter(paint, 0.35),
  );
  stage.path(
    plane,
    'M0.04 0.76C0.2 0.73 0.4 0.75 0.64 0.74C0.74 0.75 0.74 0.83 0.64 0.84C0.4 0.82 0.24 0.9 0.08 0.88C0 0.87 0 0.78 0.04 0.76Z',
    '#17181b',
  );
  stage.path(
    plane,
    'M0.98 0.27L1.02 0.21C1.14 0.22 1.18 0.3 1.2 0.42L1.14 0.84L1.06 0.86C1.04 0.6 1.04 0.4 0.98 0.27Z',
    paint,
  );
  stage.path(plane, 'M1.2 0.42L1.14 0.84L1.11 0.85L1.14 0.42Z', lighter(paint, 0.4));
  stage.path(plane, 'M1.12 0.44C1.2 0.54 1.4 0.56 1.54 0.44L1.5 0.38C1.4 0.48 1.26 0.46 1.18 0.36Z', paint);
  stage.path(plane, 'M1.16 0.7L1.34 0.24', '#8d9296', { width: 0.05 });
  stage.path(plane, 'M1.12 0.84L1.08 1', '#26282c', { width: 0.06 });
  stage.path(plane, 'M0.94 1.02C1 1.06 1.1 1.04 1.16 0.98', '#1b1c1f', { width: 0.045 });
  stage.path(plane, 'M1.06 1.02L1.02 1.2', '#2a2c30', { width: 0.02 });
  stage.round(plane, 1, 1.24, [0.05, 0.07], '#3a3e44');
  stage.round(plane, 1.17, 0.8, [0.05, 0.06], '#f2efe2');
  stage.round(plane, 0.03, 0.62, [0.025, 0.04], '#b3271f');
  stage.path(plane, 'M0.1 0.9L0.46 0.9L0.48 1.16L0.06 1.16Z', '#2d3238');
  stage.path(plane, 'M0.06 1.16L0.48 1.16L0.5 1.2L0.04 1.2Z', '#474d54');
}

function wheel(stage: Stage, plane: Plane, a: number): void {
  const behind: Plane = plane.part(0.03, 0, plane.width, plane.height);
  stage.round(behind, a, WHEEL, WHEEL, '#0f1012');
  stage.round(plane, a, WHEEL, WHEEL, '#1a1b1d');
  stage.round(plane, a, WHEEL, WHEEL * 0.7, '#8b9095');
  stage.round(plane, a, WHEEL, WHEEL * 0.6, '#35383c');
  for (let i = 0; i < 5; i++) {
    const angle = (i * Math.PI) / 5;
    const [x, y] = [Math.cos(angle) * WHEEL * 0.62, Math.sin(angle) * WHEEL * 0.62];
    stage.path(plane, `M${a - x} ${WHEEL - y}L${a + x} ${WHEEL + y}`, '#a9aeb2', { width: 0.025 });
  }
  stage.round(plane, a, WHEEL, WHEEL * 0.22, '#b7bbbf');
}

/** A power strip that lies on the ground, with what is plugged into it; 0.34 m long. */
export function powerStrip(stage: Stage, at: Vec, turn: number, plugs: number): void {
  const { top } = stage.box({ at, width: 0.34, height: 0.035, depth: 0.07, turn }, '#e9e7e0');
  stage.patch(top, 0.005, 0.008, 0.33, 0.054, '#d9d6cc');
  for (let i = 0; i < 5; i++) {
    stage.patch(top, 0.025 + i * 0.06, 0.018, 0.045, 0.034, '#f7f5ef');
    for (const side of [0.012, 0.028]) stage.patch(top, 0.025 + i * 0.06 + side, 0.028, 0.006, 0.012, '#33322e');
  }
  stage.round(top, 0.32, 0.035, 0.009, '#ff4b33', { glows: true });
  for (let i = 0; i < plugs; i++) {
    const foot = plus(top.at(0.047 + i * 0.12, 0.035), [0, 0.001, 0]);
    stage.box({ at: foot, width: 0.045, height: 0.05, depth: 0.04, turn }, i % 2 ? '#22252a' : '#3b3f46');
    const floor = new Plane([foot[0], at[1] + 0.004, foot[2]], [1, 0, 0], [0, 0, 1]);
    stage.line(
      [plus(foot, [0, 0.05, 0]), plus(foot, [0.03, 0.045, -0.03]), plus(foot, [0.06, -0.03, -0.07])],
      '#16181b',
      { width: 0.012 },
    );
    stage.path(
      floor,
      `M0.06 -0.07C0.1 -0.2 ${0.3 + i * 0.1} -0.16 ${0.26 + i * 0.1} ${0.02 + i * 0.1}C0.2 0.2 0.02 0.2 -0.1 ${0.36 + i * 0.06}`,
      '#16181b',
      { width: 0.012 },
    );
  }
}
