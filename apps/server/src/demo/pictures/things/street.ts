import { type Colour, darker, lighter } from '../colour.js';
import { type Dot, level, type Plane, plus, upright, type Vec } from '../space.js';
import type { Stage } from '../stage.js';

/** A car of 4.2 m, its nose to the right when it is turned by 0. */
export function car(stage: Stage, at: Vec, turn: number, paint: Colour): void {
  stage.shadow(at, 4.6, 2.6, 0.7);
  const body = stage.box({ at: plus(at, [0, 0.25, 0]), width: 4.2, height: 0.62, depth: 1.7, turn }, paint);
  const cabin = stage.box(
    { at: plus(at, [0, 0.85, 0]), width: 2.3, height: 0.55, depth: 1.5, turn },
    lighter(paint, 0.08),
  );
  for (const side of [cabin.front, cabin.left, cabin.right]) {
    if (!stage.camera.faces(side)) continue;
    stage.patch(side, 0.12, 0.08, side.width - 0.24, 0.38, '#232a31');
    stage.path(
      side,
      `M${side.width * 0.2} 0.46L${side.width * 0.4} 0.46L${side.width * 0.25} 0.08L${side.width * 0.1} 0.08Z`,
      '#b9cbd8',
      { opacity: 0.3 },
    );
  }
  stage.path(body.front, 'M0 0.4L4.2 0.4', darker(paint, 0.3), { width: 0.02 });
  stage.patch(body.front, 0, 0.48, 4.2, 0.08, lighter(paint, 0.4), { opacity: 0.5 });
  for (const a of [0.8, 3.35]) {
    stage.round(body.front, a, 0.06, 0.34, '#0f1012');
    stage.round(body.front, a, 0.06, 0.2, '#8b9095');
  }
  for (const side of [body.left, body.right]) {
    if (!stage.camera.faces(side)) continue;
    for (const a of [0.12, 1.3]) stage.patch(side, a, 0.3, 0.28, 0.14, side === body.left ? '#9c2a22' : '#f2ecd8');
    stage.patch(side, 0.6, 0.14, 0.5, 0.14, '#2a5fa8');
  }
}

/** A street lamp of 6 m that leans over the road to the left or right. */
export function streetLamp(stage: Stage, [x, y, z]: Vec, way: 1 | -1, shining: boolean): void {
  const top: Vec = [x, y + 6, z];
  const head: Vec = [x + way * 1.3, y + 6.2, z];
  stage.line([[x, y, z], top, head], '#5a5f63', { width: 0.11 });
  stage.line([head, plus(head, [way * 0.5, -0.02, 0])], shining ? '#fff2cc' : '#3b3f42', {
    width: 0.16,
    glows: shining,
  });
  if (!shining) return;
  stage.glow(plus(head, [way * 0.25, 0, 0]), 3.2, '#ffd68a', 0.95);
  stage.blot(level(0, 0.01, 0, 1, 1), x + way * 1.6, z, [4, 3.2], '#ffd890', 0.4);
}

const BAGS = ['#23262b', '#1d2b3a', '#c9c3b4', '#b23a30', '#3d6b4a', '#d8d4c8', '#2b2b30'] as const;

/** A tied bag of rubbish, `size` metres. */
export function bag(stage: Stage, at: Vec, size: number, colour?: Colour): void {
  const { dice } = stage;
  const skin = colour ?? dice.pick(BAGS);
  const plane = upright(at[0] - size / 2, at[1], at[2], 1, 1);
  const lean = dice.around(size * 0.15);
  const [s, h] = [size, size * dice.between(0.75, 1.05)];
  stage.shadow(at, size * 1.5, size * 0.7, 0.5);
  stage.path(
    plane,
    `M${s * 0.05} 0C${-s * 0.12} ${h * 0.45} ${s * 0.2} ${h * 0.8} ${s * 0.45 + lean} ${h * 0.86}L${s * 0.36 + lean} ${h * 1.08}L${s * 0.62 + lean} ${h * 1.06}L${s * 0.54 + lean} ${h * 0.86}C${s * 0.85} ${h * 0.8} ${s * 1.12} ${h * 0.4} ${s * 0.93} 0Z`,
    skin,
  );
  stage.path(
    plane,
    `M${s * 0.6} 0C${s * 0.85} ${h * 0.2} ${s * 0.8} ${h * 0.6} ${s * 0.54 + lean} ${h * 0.84}C${s * 0.85} ${h * 0.8} ${s * 1.12} ${h * 0.4} ${s * 0.93} 0Z`,
    darker(skin, 0.4),
    { opacity: 0.6 },
  );
  stage.path(plane, `M${s * 0.2} ${h * 0.3}Q${s * 0.26} ${h * 0.6} ${s * 0.4 + lean} ${h * 0.78}`, lighter(skin, 0.4), {
    width: s * 0.04,
    opacity: 0.5,
  });
}

/** A wheeled bin of 240 litres, with or without what it cannot hold. */
export function bin(stage: Stage, at: Vec, paint: Colour, full: boolean): void {
  stage.shadow(at, 0.95, 0.8, 0.7);
  const { front } = stage.box({ at, width: 0.58, height: 0.95, depth: 0.55, turn: stage.dice.around(6) }, paint, {
    grounded: 0.3,
  });
  stage.patch(front, 0.06, 0.08, 0.46, 0.7, darker(paint, 0.14));
  stage.path(front, 'M0.21 0.42L0.29 0.56L0.37 0.42Z', '#e9efe9', { width: 0.022 });
  stage.patch(front, -0.02, 0.87, 0.62, 0.09, lighter(paint, 0.14));
  for (const a of [0.06, 0.52]) stage.round(front, a, 0.02, [0.05, 0.07], '#141517');
  if (full) overflow(stage, front);
  else stage.box({ at: plus(at, [0, 0.95, 0]), width: 0.66, height: 0.06, depth: 0.62 }, lighter(paint, 0.05));
}

function overflow(stage: Stage, front: Plane): void {
  const { dice } = stage;
  stage.path(front, 'M-0.02 0.95L0.6 0.95L0.62 1.5L-0.04 1.5Z', '#1f4a35');
  const rim: Dot[] = [
    [0.08, 0.9],
    [0.42, 0.92],
    [0.24, 1.08],
  ];
  for (const [a, b] of rim) {
    const [x, y, z] = front.at(a + 0.06, b);
    bag(stage, [x, y, z], dice.between(0.3, 0.42));
  }
}

const SCRAPS = ['#e8e2d4', '#c9b08a', '#b8c4cc', '#d9d4c9', '#a84b3c', '#7d8f6a'] as const;

/** Paper, peel and cups on the ground. */
export function litter(stage: Stage, ground: Plane, count: number): void {
  const { dice } = stage;
  for (let i = 0; i < count; i++) {
    const [a, b, size] = [dice.between(0, ground.width), dice.between(0, ground.height), dice.between(0.03, 0.1)];
    const corner = (): string => `${a + dice.around(size)} ${b + dice.around(size)}`;
    stage.path(ground, `M${corner()}L${corner()}L${corner()}L${corner()}Z`, dice.pick(SCRAPS), { opacity: 0.95 });
  }
}
