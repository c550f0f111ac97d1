import { type Colour, darker, lighter } from '../colour.js';
import { type Plane, upright, type Vec } from '../space.js';
import type { Stage } from '../stage.js';

export type Pose = 'down' | 'forward' | 'raised' | 'crossed' | 'carrying';

export interface Figure {
  at: Vec;
  coat: Colour;
  trousers?: Colour;
  hair?: Colour;
  pose?: Pose;
  /** Seen from behind. */
  back?: boolean;
  /** Metres. */
  tall?: number;
  /** The body ends here, metres above the feet: for who sits behind a table. */
  seated?: boolean;
  /** A red cap and waistcoat. */
  volunteer?: boolean;
}

const SKIN = '#d9a883';
const ARMS: Record<Pose, [left: string, right: string]> = {
  down: ['M-0.19 1.34Q-0.27 1.1 -0.24 0.8', 'M0.19 1.34Q0.27 1.1 0.24 0.8'],
  forward: ['M-0.19 1.34Q-0.26 1.08 -0.08 1', 'M0.19 1.34Q0.26 1.08 0.1 1.02'],
  raised: ['M-0.19 1.34Q-0.27 1.1 -0.22 0.84', 'M0.19 1.34Q0.36 1.42 0.34 1.72'],
  crossed: ['M-0.19 1.34Q-0.28 1.1 0.06 1.08', 'M0.19 1.34Q0.28 1.08 -0.06 1.12'],
  carrying: ['M-0.19 1.34Q-0.25 1.1 -0.22 0.82', 'M0.19 1.34Q0.3 1.1 0.3 0.86'],
};

/** Somebody, without a face: nobody in particular. */
export function person(stage: Stage, figure: Figure): void {
  const { at, coat, trousers = '#2b2f38', tall = 1.7, pose = 'down', seated = false } = figure;
  const scale = tall / 1.7;
  const plane = new Sized(upright(at[0], at[1], at[2], 1, 1.7), scale);
  if (!seated) {
    stage.shadow(at, 0.75, 0.3, 0.6);
    legs(stage, plane, trousers);
  }
  const [left, right] = ARMS[pose];
  plane.draw(stage, left, darker(coat, 0.2), 0.11);
  plane.draw(
    stage,
    'M-0.2 0.6C-0.24 0.9 -0.26 1.22 -0.2 1.38C-0.1 1.46 0.1 1.46 0.2 1.38C0.26 1.22 0.24 0.9 0.2 0.6Z',
    coat,
  );
  plane.draw(stage, 'M0.06 0.6C0.12 0.9 0.14 1.2 0.1 1.43C0.18 1.42 0.26 1.22 0.2 0.6Z', darker(coat, 0.28), null, 0.7);
  if (!figure.back) plane.draw(stage, 'M0 0.62L0 1.38', darker(coat, 0.4), 0.012);
  if (figure.volunteer) waistcoat(stage, plane, figure.back ?? false);
  plane.draw(stage, right, darker(coat, 0.1), 0.11);
  for (const arm of [left, right]) hand(stage, plane, arm);
  head(stage, plane, figure);
}

/** A plane on which everything is larger or smaller. */
class Sized {
  constructor(
    private readonly plane: Plane,
    private readonly scale: number,
  ) {}

  draw(stage: Stage, path: string, colour: Colour, width: number | null = null, opacity = 1): void {
    const sized = path.replace(/-?\d*\.?\d+/g, (number) => (Number(number) * this.scale).toFixed(3));
    stage.path(this.plane, sized, colour, width === null ? { opacity } : { width: width * this.scale, opacity });
  }

  round(stage: Stage, a: number, b: number, across: number, up: number, colour: Colour): void {
    const by = this.scale;
    stage.round(this.plane, a * by, b * by, [across * by, up * by], colour);
  }
}

function legs(stage: Stage, plane: Sized, trousers: Colour): void {
  plane.draw(stage, 'M-0.17 0.7L-0.15 0.04L-0.03 0.04L0 0.6L0.04 0.04L0.16 0.04L0.17 0.7Z', trousers);
  plane.draw(stage, 'M0.02 0.66L0.04 0.04L0.16 0.04L0.17 0.7Z', darker(trousers, 0.3), null, 0.7);
  for (const a of [-0.1, 0.11]) plane.round(stage, a, 0.03, 0.085, 0.04, '#18191c');
}

function waistcoat(stage: Stage, plane: Sized, back: boolean): void {
  plane.draw(stage, 'M-0.19 0.66C-0.23 0.9 -0.24 1.2 -0.17 1.4L-0.06 1.43L-0.04 0.66Z', '#c8281f');
  plane.draw(stage, 'M0.19 0.66C0.23 0.9 0.24 1.2 0.17 1.4L0.06 1.43L0.04 0.66Z', '#a91f18');
  if (back)
    plane.draw(stage, 'M-0.19 0.66C-0.23 0.9 -0.24 1.2 -0.17 1.4L0.17 1.4C0.24 1.2 0.23 0.9 0.19 0.66Z', '#bd251c');
  if (back) for (const b of [1.18, 1.08]) plane.draw(stage, `M-0.11 ${b}L0.11 ${b}`, '#f5dd9a', 0.035, 0.9);
}

function hand(stage: Stage, plane: Sized, arm: string): void {
  const [a, b] = arm
    .slice(arm.indexOf('Q') + 1)
    .split(' ')
    .slice(2)
    .map(Number);
  plane.round(stage, a ?? 0, b ?? 0, 0.045, 0.05, SKIN);
}

function head(stage: Stage, plane: Sized, { hair = '#1d1a19', back = false, volunteer = false, coat }: Figure): void {
  plane.draw(stage, 'M-0.06 1.36L-0.05 1.5L0.05 1.5L0.06 1.36Z', darker(SKIN, 0.25));
  plane.draw(
    stage,
    'M-0.1 1.37C-0.06 1.45 0.06 1.45 0.1 1.37L0.12 1.42C0.06 1.5 -0.06 1.5 -0.12 1.42Z',
    darker(coat, 0.35),
  );
  plane.round(stage, 0, 1.58, 0.092, 0.12, back ? hair : SKIN);
  if (!back) {
    plane.draw(
      stage,
      'M0.02 1.47C0.1 1.5 0.1 1.64 0.07 1.68C0.11 1.6 0.1 1.48 0.02 1.46Z',
      darker(SKIN, 0.3),
      null,
      0.6,
    );
    plane.draw(
      stage,
      'M-0.1 1.56C-0.12 1.76 0.12 1.76 0.1 1.56C0.08 1.64 0.04 1.67 -0.02 1.67C-0.06 1.67 -0.09 1.63 -0.1 1.56Z',
      hair,
    );
  } else plane.draw(stage, 'M-0.06 1.66C-0.02 1.71 0.03 1.7 0.05 1.67', lighter(hair, 0.25), 0.02, 0.5);
  if (volunteer) plane.draw(stage, 'M-0.1 1.63C-0.1 1.76 0.1 1.76 0.1 1.63L0.15 1.62L0.15 1.6L-0.1 1.6Z', '#c8281f');
}

const COATS = [
  '#3f5a78',
  '#7a4450',
  '#5b6a4c',
  '#8a7355',
  '#4a4a52',
  '#9a6f8a',
  '#34495e',
  '#a35d3c',
  '#56707a',
] as const;
const HAIRS = ['#1d1a19', '#2b2522', '#6f6b68', '#b9b4ae'] as const;

/** A neighbour as one meets them. */
export function neighbour(stage: Stage, at: Vec, more: Partial<Figure> = {}): void {
  const { dice } = stage;
  const [coat, hair, tall] = [dice.pick(COATS), dice.pick(HAIRS), dice.between(1.55, 1.78)];
  person(stage, { at, coat, hair, tall, ...more });
}
